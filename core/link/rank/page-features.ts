/**
 * What ranking reads of a candidate page, as numbers for the learned ranker: how name and title agree, what kind of thing
 * it is, its place among the name's candidates by popularity, and, once there is a belief about all names of the article,
 * its coherence with them. Everything is known both for the training lists and in the product (docs/linking.md has the
 * mapping), and nothing else is used.
 */

import { foldName } from '../../text/normalize.ts';
import type { Candidate } from '../../types.ts';
import { type Coherence, findNeighbours, type PageNeighbours } from './coherence.ts';
import { matchTitle, readTitle, TITLE_MATCHES, type TitleParts } from './title.ts';

/** What the ranker reads of a candidate. */
export type RankedPage = Pick<Candidate, 'id' | 'title' | 'kind' | 'linksTo'> & {
  /** Orders the candidates of one name, the greatest first; equal ones share their place. Never read as a number. */
  readonly popularity: number;
};

/** One name of an article with the pages that it may mean. */
export interface ContestedName {
  /** As printed; the fullest form first. */
  readonly forms: readonly string[];
  readonly pages: readonly RankedPage[];
}

/** Numbers of one page that need no belief about the article's other names, in this order. */
export const ALONE_FEATURES = [
  ...TITLE_MATCHES,
  'hasQualifier',
  'qualifierNamed',
  'qualifierWordNamed',
  'longerNameIsTitle',
  'isPerson',
  'isPlace',
  'isGroup',
  'popularityPlace',
  'isMostPopular',
  'hasYear',
  'candidateCount',
  'isInCapitals',
] as const;

/** Numbers that need one, in this order, after those above. */
export const TOGETHER_FEATURES = [
  'linked',
  'linkedRarely',
  'linkedShare',
  'linkedBesideBest',
  'linkedRarelyBesideBest',
  'samePage',
  'series',
  'seriesShare',
] as const;

/** A name with its pages cut up once, for all rounds of ranking. */
export interface ReadName {
  /** Folded fullest form: names with the same one are no context for each other. */
  readonly folded: string;
  readonly pages: readonly RankedPage[];
  /** One row a page, in the order of `ALONE_FEATURES`. */
  readonly alone: readonly (readonly number[])[];
  /** What each page's title adds to the name ("national football team"); empty when nothing. */
  readonly additions: readonly string[];
}

/** The names of one article, read, and the links among their pages. */
export interface ReadArticle {
  readonly names: readonly ReadName[];
  readonly neighbours: PageNeighbours;
}

/** Reads the names of one article. Cost: names × (names that share a word + pages of a name), and the pages' links. */
export function readNames(names: readonly ContestedName[]): ReadArticle {
  const forms = names.map((name) => name.forms.map((printed) => ({ printed, folded: foldName(printed) })));
  const all = readAllNames(forms.map(([fullest]) => fullest?.folded ?? ''));
  const readOnce = rememberTitles();
  return {
    names: names.map(({ pages }, i) => readName(pages, forms[i]!, { all, readOnce })),
    neighbours: findNeighbours(names),
  };
}

/** One page is often a candidate of several names. */
function rememberTitles(): (title: string) => TitleParts {
  const known = new Map<string, TitleParts>();
  return (title) => {
    const parts = known.get(title) ?? readTitle(title);
    known.set(title, parts);
    return parts;
  };
}

type Form = Parameters<typeof matchTitle>[0];

function readName(
  pages: readonly RankedPage[],
  forms: readonly Form[],
  { all, readOnce }: { readonly all: AllNames; readonly readOnce: (title: string) => TitleParts },
): ReadName {
  const folded = forms[0]?.folded ?? '';
  const context: NameContext = { folded, all };
  const places = placeByPopularity(pages);
  const titles = pages.map(({ title }) => readOnce(title));
  const isInCapitals = Number(forms.some(({ printed }) => CAPITALS.test(printed)));
  const alone = pages.map(({ kind, title }, i) => [
    ...bestMatch(forms, titles[i]!),
    ...describeTitle(titles[i]!, context),
    Number(kind === 'person'),
    Number(kind === 'place'),
    Number(kind === 'group'),
    Math.log1p(places[i]!),
    Number(places[i] === 0),
    Number(YEAR.test(title)),
    Math.log(pages.length),
    isInCapitals,
  ]);
  return { folded, pages, alone, additions: titles.map((title) => titleAddition(folded, title)) };
}

/** Four capitals or more and no small letter: a dateline or a headline, not an acronym. */
const CAPITALS = /^[^\p{Ll}]*\p{Lu}{4,}[^\p{Ll}]*$/u;
const YEAR = /\d{4}/;

/** For each of the values of `TitleMatch`, in their order, the best of all forms. */
function bestMatch(forms: readonly Form[], title: TitleParts): number[] {
  const matches = forms.map((form) => matchTitle(form, title));
  return TITLE_MATCHES.map((key) => Math.max(...matches.map((match) => match[key])));
}

/** The folded names of an article, and those that hold a word. */
interface AllNames {
  readonly names: ReadonlySet<string>;
  readonly byWord: ReadonlyMap<string, readonly string[]>;
}

function readAllNames(folded: readonly string[]): AllNames {
  const names = new Set(folded);
  const byWord = new Map<string, string[]>();
  for (const name of names) {
    for (const word of new Set(name.split(' '))) {
      const known = byWord.get(word);
      if (known) known.push(name);
      else byWord.set(word, [name]);
    }
  }
  return { names, byWord };
}

/** A folded name among those of its article. */
interface NameContext {
  readonly folded: string;
  readonly all: AllNames;
}

/** A name that neither holds the other nor is held by it. */
const isOther = (name: string, folded: string) => !name.includes(folded) && !folded.includes(name);

/** Letters from which a word of a qualifier tells something. */
const MIN_QUALIFIER_WORD = 4;

function describeTitle({ name, qualifier }: TitleParts, { folded, all }: NameContext): number[] {
  const isNamed = qualifier !== '' && all.names.has(qualifier) && isOther(qualifier, folded);
  const isWordNamed = (word: string) => all.byWord.get(word)?.some((one) => isOther(one, folded)) ?? false;
  const isLonger = name !== folded && ` ${name} `.includes(` ${folded} `);
  const words = qualifier.split(' ').filter((word) => word.length >= MIN_QUALIFIER_WORD);
  return [
    Number(qualifier !== ''),
    Number(isNamed),
    Number(!isNamed && words.some(isWordNamed)),
    Number(isLonger && all.names.has(name)),
  ];
}

/** Place of each page among all by falling popularity, from 0; equal ones share the mean of their places. */
function placeByPopularity(pages: readonly RankedPage[]): number[] {
  return pages.map(({ popularity }) => {
    const before = pages.filter((other) => other.popularity > popularity).length;
    const equal = pages.filter((other) => other.popularity === popularity).length;
    return before + (equal - 1) / 2;
  });
}

/** Words of a title that are neither in the name nor of one stem with it. */
function titleAddition(folded: string, { name, qualifier }: TitleParts): string {
  const words = new Set(folded.split(' '));
  const stem = folded.slice(0, STEM_LENGTH);
  const isNew = (word: string) => !words.has(word) && !(stem.length === STEM_LENGTH && word.startsWith(stem));
  return [...name.split(' ').filter(isNew), qualifier && `(${qualifier})`].filter(Boolean).join(' ');
}

/** Letters by which "Pakistani" and "Pakistan" are taken for one word. */
const STEM_LENGTH = 4;

/** The numbers of `TOGETHER_FEATURES` for each page of a name. */
export function describeTogether(coherences: readonly Coherence[], otherCount: number): number[][] {
  const best = Math.max(...coherences.map(({ linked }) => linked), SOME_LINK);
  const bestRarely = Math.max(...coherences.map(({ linkedRarely }) => linkedRarely), SOME_LINK);
  const count = Math.max(otherCount, 1);
  return coherences.map(({ linked, linkedRarely, same, series }) => [
    Math.log1p(linked),
    Math.log1p(linkedRarely),
    linked / count,
    linked / best,
    linkedRarely / bestRarely,
    Math.log1p(same),
    Math.log1p(series),
    series / count,
  ]);
}

/** Less than this much of a link is none: keeps shares of nothing at 0. */
const SOME_LINK = 1e-6;
