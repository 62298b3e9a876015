import { expect, it } from 'vitest';
import { addKnownName, isKnownName, removeKnownName } from '../../core/known-names.ts';

const ANA = { name: 'Ana Ruiz', kind: 'person' } as const;
const PORT = { name: 'Zalia Port', kind: 'place' } as const;

it.each([
  [ANA, true],
  [{ name: 'ANA RUIZ', kind: 'person' }, true],
  [{ name: 'Ana Ruiz', kind: 'group' }, false],
  [{ name: 'Ruiz', kind: 'person' }, false],
] as const)('%j is known: %s', (asked, expected) => {
  expect(isKnownName([PORT, ANA], asked)).toBe(expected);
});

it('a name is known once, the newest last, and can be forgotten', () => {
  const both = addKnownName([ANA, PORT], { name: 'ana ruiz', kind: 'person' });
  expect(both).toEqual([PORT, { name: 'ana ruiz', kind: 'person' }]);
  expect(removeKnownName(both, ANA)).toEqual([PORT]);
  expect(removeKnownName(both, { ...ANA, kind: 'place' })).toEqual(both);
});
