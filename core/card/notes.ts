/** What the article says of a name beside its mentions, with the words that say so. */

import type { Entity } from '../entity.ts';
import { foldName } from '../text/normalize.ts';
import type { Chain, CountryBasis, Span } from '../types.ts';
import type { CountryNote, DescriptionNote, GovernmentNote } from './card.ts';

/** "the spokesperson", counted, with the stated role that it points back to; in order of first use. */
export function noteDescriptions({ descriptions }: Chain, text: string): DescriptionNote[] {
  const noteByWords = new Map<string, DescriptionNote>();
  for (const description of descriptions) {
    const words = quote(description, text);
    const key = foldName(words);
    const known = noteByWords.get(key);
    noteByWords.set(key, {
      text: known?.text ?? words,
      count: (known?.count ?? 0) + 1,
      evidence: known?.evidence ?? quote(description.evidence, text),
    });
  }
  return [...noteByWords.values()];
}

/** Whose government a country or capital stands for, with the verbs that say so; null when it never does. */
export function noteGovernment({ metonyms }: Chain, text: string, place: Entity): GovernmentNote | null {
  if (metonyms.length === 0) return null;
  const country = place.facts.find(({ name, period }) => name === 'country' && !period?.isOver)?.value;
  return {
    country: String(country ?? place.title), // a country is in no country
    verbs: [...new Set(metonyms.map(({ verb }) => quote(verb, text)))],
    count: metonyms.length,
  };
}

/** Whose institution it was taken for, and the article's words for that country. */
export function noteCountry({ kind, country, evidence }: CountryBasis, text: string): CountryNote {
  return {
    country,
    isMain: kind === 'article-country',
    evidence: [...new Set(evidence.map((span) => quote(span, text)))],
  };
}

/** Line breaks of the page are no part of the words. */
const quote = ({ start, end }: Span, text: string) => text.slice(start, end).replace(/\s+/g, ' ');
