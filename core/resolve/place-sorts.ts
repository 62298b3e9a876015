/** Places of one name that the words beside them tell apart: a river from its town, a county from its city. */

import type { Span } from '../types.ts';

/** Characters looked at before a place: the longest preposition and its blanks. */
const REACH = 10;
const LOCATIVE = /\b(?:in|near|to|from|outside|around|at)\s$/iu;
const LIST_GAP = /^(?:,|,?\s(?:and|or))\s$/u;
const AREAS = /^\s(?:counties|provinces|districts|regions|governorates|divisions|prefectures|states|parishes)\b/iu;
const AREAS_INSIDE = /\s(?:Counties|Provinces|Districts|Regions|Governorates|Divisions|Prefectures|States|Parishes)$/u;
/** "The Los Angeles area" has its article from the area. */
const AREA_AROUND = /^\s(?:area|region|metropolitan|suburbs?|district)\b/u;

/** What is read of an article to tell places apart. */
export interface PlacedText {
  readonly text: string;
  /** All places of the article, in text order. */
  readonly places: readonly Span[];
}

/** A mention's sort beside its name; mentions of one name with different sorts are different places. */
export type PlaceSort = 'plain' | 'river' | 'area';

/**
 * The sorts of one name's mentions, in their order. "The Naryn" is a river where the article also has someone "in Naryn"
 * (headlines leave the article out, but not after a preposition); a name in a list that ends in "Counties" is an area.
 */
export function sortPlaces(mentions: readonly Span[], { text, places }: PlacedText): PlaceSort[] {
  const before = ({ start }: Span) => text.slice(Math.max(0, start - REACH), start);
  const hasArticle = (mention: Span) =>
    /\bthe\s$/iu.test(before(mention)) && !AREA_AROUND.test(text.slice(mention.end, mention.end + REACH * 2));
  const isRiver = mentions.some(hasArticle) && mentions.some((mention) => LOCATIVE.test(before(mention)));
  return mentions.map((mention) => {
    if (isListedArea(mention, { text, places })) return 'area';
    return isRiver && hasArticle(mention) ? 'river' : 'plain';
  });
}

/** "Los Angeles, Orange and San Bernardino Counties": every name of the list, also the first. */
export function isListedArea({ start, end }: Span, article: PlacedText): boolean {
  if (AREAS.test(article.text.slice(end, end + REACH * 2))) return true;
  if (AREAS_INSIDE.test(article.text.slice(start, end))) return true; // the tagger may take the word in
  const next = article.places.find(({ start }) => start > end);
  if (!next || !LIST_GAP.test(article.text.slice(end, next.start))) return false;
  return isListedArea(next, article);
}
