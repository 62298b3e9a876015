/**
 * The names that compromise finds, with what our annotations leave outside a name cut off: titles ("Mr.", which it marks
 * itself), the article, and a possessive. Its three lists may claim the same words; whoever lays the names onto tokens
 * gives them to the longest.
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
const POSSESSIVE = /['’]s?$/u;

/** Its people, places and organizations in a text, as its documentation finds them. They may overlap. */
export function findWithCompromise(nlp: Compromise, text: string): TypedSpan[] {
  const read = nlp(text);
  const lists = { PER: read.people(), LOC: read.places(), ORG: read.organizations() };
  return Object.entries(lists).flatMap(([type, list]) =>
    (list.json({ offset: true }) as FoundName[]).flatMap((name) => toSpan(text, type, name)),
  );
}

function toSpan(text: string, type: string, { terms }: FoundName): TypedSpan[] {
  const first = terms.find(({ tags }) => !tags.some((tag) => OUTSIDE_NAME.has(tag)));
  const last = terms.at(-1);
  if (!first || !last) return [];
  const { start } = first.offset;
  const surface = text.slice(start, last.offset.start + last.offset.length).replace(POSSESSIVE, '');
  return surface === '' ? [] : [{ start, end: start + surface.length, type }];
}
