import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CREDITS } from '../../components/options/credits.ts';
import { SOURCES } from '../../training/knowledge/sources.ts';

it('the options name every source of the shipped tables with its licence, once', () => {
  const sources = Object.values(SOURCES).map(({ label, licence }) => `${label}: ${licence.name}, ${licence.url}`);
  const named = CREDITS.map(({ name, licence, licenceUrl }) => `${name}: ${licence}, ${licenceUrl}`);
  expect(named.sort()).toEqual([...new Set(sources)].sort());
  expect(existsSync('public/model/NOTICE.knowledge.txt')).toBe(true);
});
