/**
 * The names that compromise finds, cut as our annotations cut names, so that it loses nothing for its habits: without
 * titles ("Mr.", which it marks itself), article and possessive; a list of names joined by commas apart; and without the
 * words in lower case at either end ("the Lagos branch office" for Lagos). Its three lists may claim the same words;
 * whoever lays the names onto tokens gives them to the longest.
 */
import type compromise from 'compromise';
import type { TypedSpan } from '../score-spans.ts';

type Compromise = typeof compromise;

/** The part of compromise's JSON that is used; its types leave it open. */
interface FoundName {
  readonly terms: readonly {
    readonly tags: readonly string[];
    readonly offset: { readonly start: number; readonly length: number };
  }[];
}

const OUTSIDE_NAME = new Set(['Honorific', 'Determiner']);
const PART_OF_LIST = /[^,;()]+/gu;
/** From the first word with a capital or digit to the last. */
const NAME = /(?<!\S)\S*[\p{Lu}\p{N}](?:.*(?<!\S)\S*[\p{Lu}\p{N}])?\S*/su;
const POSSESSIVE = /['’]s?$/u;

/** Its people, places and organizations in a text, as its documentation finds them. They may overlap. */
export function findWithCompromise(nlp: Compromise, text: string): TypedSpan[] {
  const read = nlp(text);
  const lists = { PER: read.people(), LOC: read.places(), ORG: read.organizations() };
  return Object.entries(lists).flatMap(([type, list]) =>
    (list.json({ offset: true }) as FoundName[]).flatMap((name) => toSpans(text, type, name)),
  );
}

function toSpans(text: string, type: string, { terms }: FoundName): TypedSpan[] {
  const first = terms.find(({ tags }) => !tags.some((tag) => OUTSIDE_NAME.has(tag)));
  const last = terms.at(-1);
  if (!first || !last) return [];
  const from = first.offset.start;
  const found = text.slice(from, last.offset.start + last.offset.length);
  return Array.from(found.matchAll(PART_OF_LIST)).flatMap((part) => {
    const name = NAME.exec(part[0]);
    if (!name) return [];
    const start = from + part.index + name.index;
    return { start, end: start + name[0].replace(POSSESSIVE, '').length, type };
  });
}
