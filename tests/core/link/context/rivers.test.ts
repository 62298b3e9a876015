import { expect, it } from 'vitest';
import { riverTitles } from '../../../../core/link/context/rivers.ts';
import { resolveChains } from '../../../../core/resolve/chains.ts';
import { makeCandidate } from '../../samples.ts';
import { readTaggedText } from '../../tagged-text.ts';
import { linkMarked } from '../linked-text.ts';

it.each([
  ['Mist came up from the [LOC Surma].', ['Surma River']],
  ['The [LOC Surma] rose.', []],
  ['It reached the [LOC Surma] and stayed.', ['Surma River']],
  ['It reached the [LOC Surma] market.', []],
  ['It reached [LOC Surma]. Mist came up from the [LOC Surma].', []],
  ['It reached the [LOC Surma River].', []],
  ['It reached the [ORG Surma].', []],
])('“%s” is looked up as %j, too', (marked, titles) => {
  const { text, spans } = readTaggedText(marked);
  expect(riverTitles(resolveChains(spans, text).chains[0]!, text)).toEqual(titles); // a marked text has a name
});

it('a name with an article is no town, but where its title has the article', () => {
  const town = (title: string) => makeCandidate(title, { description: 'Town in Chile', country: 'Chile' });
  const chile = makeCandidate('Chile', { kind: 'place', country: 'Chile', source: 'embedded', prior: 1 });
  const linkOf = (words: string, title: string) =>
    linkMarked(words, { Chile: [chile], Surma: [town(title)] }).get('Surma')?.entityId;
  expect(linkOf('In [LOC Chile] it rained near [LOC Surma].', 'Surma')).toBe('page:Surma');
  expect(linkOf('In [LOC Chile] it rained near the [LOC Surma].', 'Surma')).toBeNull();
  expect(linkOf('In [LOC Chile] it rained near the [LOC Surma].', 'The Surma')).toBe('page:The Surma');
});

it('a name with an article is no club’s in a match report', () => {
  const river = makeCandidate('Surma River', {
    description: 'River in Chile',
    country: 'Chile',
    matchedBy: 'redirect',
  });
  const chile = makeCandidate('Chile', { kind: 'place', country: 'Chile', source: 'embedded', prior: 1 });
  const match = 'In [LOC Chile] the goalkeeper of the league saved a penalty; the referee of the semi-final was late.';
  const linkOf = (words: string) =>
    linkMarked(`${match} ${words}`, { Chile: [chile], Surma: [river] }).get('Surma')?.entityId;
  expect(linkOf('Mist came from the [LOC Surma].')).toBe('page:Surma River');
  expect(linkOf('Mist came from [LOC Surma].')).toBeNull();
});
