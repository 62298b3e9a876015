import { expect, it } from 'vitest';
import { adoptNames } from '../../../../core/link/look-up/adopted-names.ts';
import { findOverlooked } from '../../../../core/link/look-up/overlooked.ts';
import type { Candidate } from '../../../../core/types.ts';
import { makeCandidate } from '../../samples.ts';

const row = (title: string, known: Partial<Candidate>) => makeCandidate(title, { source: 'embedded', ...known });
const DEVICE = new Map<string, readonly Candidate[]>([
  ['Rivers', [row('Rivers State', { kind: 'place', prior: 1 })]],
  ['Plateau', [row('Plateau State', { kind: 'place', prior: 0.4 })]],
  ['Solidarity', [row('Solidarity', { kind: 'group' })]],
  ['Greens', [row('The Greens', { kind: 'group' })]],
  ['Young Africans', [row('Young Africans S.C.', { kind: 'group' })]],
  ['Post', [row('The Post', { kind: 'group' }), row('Post, Texas', { kind: 'place' })]],
  ['AA', [row('Arakan Army', { kind: 'group' })]],
]);

/** What becomes a name of a text in which the tagger found only “Africans”, for a nationality. */
function adoptedIn(text: string): string[] {
  const at = text.indexOf('Africans');
  const otherNames = at < 0 ? [] : [{ name: 'Africans', span: { start: at, end: at + 'Africans'.length } }];
  const { chains, otherNames: left } = adoptNames(
    { chains: [], otherNames },
    findOverlooked(text, [], otherNames),
    DEVICE,
  );
  return [
    ...chains.flatMap(({ kind, mentions }) => mentions.map((one) => `${kind} ${text.slice(one.start, one.end)}`)),
    ...left.map(({ name }) => name),
  ];
}

it.each([
  ['“In Rivers they came by car,” she said.', ['place Rivers']],
  ['It rained in Rivers, and nowhere else.', ['place Rivers']],
  ['Solidarity, the trade union, said so.', ['group Solidarity']],
  ['The Greens voted for it. Nobody thanked the Greens.', ['group Greens', 'group Greens']],
  ['Young Africans went out.', ['group Young Africans']],
])('a name that was passed over is one: “%s”', (text, names) => {
  expect(adoptedIn(text)).toEqual(names);
});

it.each([
  ['that the device does not know', 'In Harbours they came by car.', []],
  ['that mostly means something else', 'In Plateau they came by car.', []],
  ['without words that call for a name', 'Rivers rose. Solidarity helped. Greens grew.', []],
  ['known as a place’s, too', 'He told the Post.', []],
  ['in capitals, which may be short for anything', 'He told the AA.', []],
  ['that is none with the word before it', 'Old Africans went out.', ['Africans']],
])('a word is left to the tagger: one %s', (_, text, names) => {
  expect(adoptedIn(text)).toEqual(names);
});

it('what was found is not found again', () => {
  const text = 'It rained in Rivers, too.';
  const start = text.indexOf('Rivers');
  expect(findOverlooked(text, [], [])).toHaveLength(1);
  expect(findOverlooked(text, [{ start, end: start + 'Rivers'.length }], [])).toEqual([]);
});
