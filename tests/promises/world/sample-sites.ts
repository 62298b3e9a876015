/** Pages for the world: two articles of a few names, a page that is no article, a page that the browser keeps to itself. */
import type { Article, TaggedSpan, TagType } from '../../../core/types.ts';
import { makeArticle } from '../../core/samples.ts';
import type { Site } from './fake-tabs.ts';

const TYPE_BY_NAME: Readonly<Record<string, TagType>> = {
  'Halima Darko': 'PER',
  'Kofi Annor': 'PER',
  Tamale: 'LOC',
  Accra: 'LOC',
  'Volta Ferry Company': 'ORG',
  'Ines Soto': 'PER',
  Valdivia: 'LOC',
  'Calle Harbour Board': 'ORG',
};
const NAMES = new RegExp(Object.keys(TYPE_BY_NAME).join('|'), 'g');

/** Finds the names of these pages and no others, in place of the trained tagger. */
export function tagSampleNames(text: string): TaggedSpan[] {
  return [...text.matchAll(NAMES)].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    type: TYPE_BY_NAME[name]!, // the expression is made of these
    score: 0.9,
  }));
}

const BRIDGE: Article = makeArticle(
  'Halima Darko told the council in Tamale on Monday that the bridge would open before the rains, and that it was paid for.',
  'Engineers from Accra have tested the span twice this month, and the Volta Ferry Company found nothing that could not wait.',
  'Kofi Annor, who drives yams across the river every night, said he would believe in it when his lorry stood on the span.',
);
const HARBOUR: Article = makeArticle(
  'Ines Soto told the Calle Harbour Board in Valdivia that the cranes had stood still for a week, and that nobody had paid.',
  'The Calle Harbour Board said on Tuesday that it would meet again before the end of the month, and not before that.',
);

/** On the same site, so that the reader's click holds for both. */
export const BRIDGE_STORY: Site = { url: 'https://news.example/bridge', article: BRIDGE };
export const HARBOUR_STORY: Site = { url: 'https://news.example/harbour', article: HARBOUR };
/** On another site. */
export const OTHER_SITES_STORY: Site = { url: 'https://paper.example/bridge', article: BRIDGE };
export const SEARCH_PAGE: Site = { url: 'https://news.example/search', article: null };
export const RESTRICTED_PAGE: Site = { url: 'https://store.example/', article: null, isRestricted: true };
