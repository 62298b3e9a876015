/** What the whole article says about who can be meant. */

import { findDemonym } from '../../resolve/demonyms.ts';
import { isUsedAsPlace } from '../../resolve/kinds-beside.ts';
import { isPartialName } from '../../resolve/names.ts';
import type { Field } from '../../resolve/role-words.ts';
import { isListedWithPlace } from '../../resolve/second-look.ts';
import { foldName } from '../../text/normalize.ts';
import { segmentSentences } from '../../text/segment.ts';
import type { CandidatesByName, Chain, ChainId, CountryBasis, Kind, Mention } from '../../types.ts';
import type { NamedCountry } from '../look-up/country-names.ts';
import { authoredFields } from './authorship.ts';
import { type Bearer, bearerOf } from './bearers.ts';
import {
  type CountryMentions,
  dominantPlace,
  findCountries,
  findMainCountry,
  findTowns,
  type OtherName,
} from './countries.ts';
import { findHomeRegions, type HomeRegions } from './home-regions.ts';
import { type Life, statedLife } from './life-dates.ts';
import { findPrintedSorts } from './printed-sorts.ts';
import { type Report, readReport } from './report-kinds.ts';
import { isNamedLikeRiver } from './rivers.ts';
import { type SaidSort, saidSort } from './said-sorts.ts';
import { spelledOut } from './short-names.ts';
import { findSurroundings, type Surroundings } from './surroundings.ts';

/** What linking reads of the article beside its chains. */
export interface LinkArticle {
  readonly text: string;
  /** Adjectives of nationality and other names that are no chain. */
  readonly otherNames: readonly OtherName[];
  /** ISO 8601; null when undated. */
  readonly publishedAt: string | null;
}

/** What is read of one chain as context for the others. */
export interface NameInArticle {
  /** Folded. */
  readonly name: string;
  readonly printed: string;
  readonly kind: Kind;
  /** Offset in the text of its first mention. */
  readonly start: number;
  /** Of a place that nearly always means one thing; else null. */
  readonly country: string | null;
}

/** What the rest of the article says about who can be meant. */
export interface LinkContext {
  readonly countries: CountryMentions;
  /** Null when the article is about none, or several compete. */
  readonly mainCountry: CountryBasis | null;
  /** Names of the article's chains. */
  readonly names: readonly NameInArticle[];
  /** The same by the first of their words. */
  readonly namesByFirstWord: ReadonlyMap<string, readonly NameInArticle[]>;
  /** The article, folded. */
  readonly folded: string;
  /** Its words. */
  readonly words: ReadonlySet<string>;
  /** What it reports: a match, a market, or neither. */
  readonly report: Report | null;
  /** The groups that the words beside their names take for a club or a company. */
  readonly bearers: ReadonlyMap<ChainId, Bearer>;
  /** The places that have an article, as rivers do and towns do not. */
  readonly rivers: ReadonlySet<ChainId>;
  /** What the word behind a place's name calls it, where something known by that name is one. */
  readonly printedSorts: ReadonlyMap<ChainId, string>;
  /** The word right behind each chain's first mention, folded; chains without one are missing. */
  readonly wordsBehind: ReadonlyMap<ChainId, string>;
  /** Words of the sentences that name each chain. */
  readonly wordsBeside: ReadonlyMap<ChainId, ReadonlySet<string>>;
  /** Fields of what persons are said to have made. */
  readonly authored: ReadonlyMap<ChainId, ReadonlySet<Field>>;
  /** Where mentions begin that are used as a place: "in Perth", "a nurse from Perth". */
  readonly located: ReadonlySet<number>;
  /** What places' names are said to be: "the country of Niger". */
  readonly saidSorts: ReadonlyMap<ChainId, SaidSort>;
  /** First-level regions that the article names. */
  readonly homeRegions: HomeRegions;
  /** What names are said to lie in, where the article says so. */
  readonly surroundings: ReadonlyMap<ChainId, Surroundings>;
  /** What the article says of persons' births and deaths; those of whom it says neither are missing. */
  readonly lives: ReadonlyMap<ChainId, Life>;
  /** The chains that have "the" before each of their mentions. */
  readonly articled: ReadonlySet<ChainId>;
  /** What acronyms are said to stand for that are short for no name: "artificial pancreas (AP)". */
  readonly spelledOut: ReadonlyMap<ChainId, string>;
  /** Null when undated. */
  readonly year: number | null;
}

/** Reads the context in which every chain of an article is linked. */
export function readContext(
  chains: readonly Chain[],
  candidates: CandidatesByName,
  { text, otherNames, publishedAt }: LinkArticle,
): LinkContext {
  const countries = findCountries(chains, otherNames, candidates);
  const folded = foldName(text);
  const words = wordsOf(folded);
  const report = readReport(words);
  const names = readNames(chains, candidates);
  const mentions = chains.flatMap((chain) => chain.mentions).sort((a, b) => a.start - b.start);
  const places = mentions.filter(({ kind }) => kind === 'place');
  const ofEach = <T>(read: (chain: Chain) => T | null) => readEach(chains, read);
  return {
    countries,
    mainCountry: findMainCountry(countries, { length: text.length, towns: findTowns(chains, candidates) }),
    names,
    namesByFirstWord: sortByFirstWord(names),
    folded,
    words,
    report,
    bearers: ofEach((chain) => bearerOf(chain, text, report)),
    rivers: new Set(chains.filter((chain) => isNamedLikeRiver(chain, text)).map(({ id }) => id)),
    printedSorts: findPrintedSorts(chains, text, candidates),
    wordsBehind: ofEach((chain) => wordBehind(chain, text)),
    wordsBeside: readSentences(chains, text),
    authored: ofEach((chain) => authoredFields(chain, text)),
    located: findLocated(mentions, text),
    saidSorts: ofEach((chain) => saidSort(chain, { text, places })),
    homeRegions: findHomeRegions(chains, candidates),
    surroundings: findSurroundings({ chains, text, otherNames }, candidates),
    lives: ofEach((chain) => nullUnlessTold(statedLife(chain, text))),
    articled: new Set(chains.filter((chain) => isArticled(chain, text)).map(({ id }) => id)),
    spelledOut: ofEach((chain) => spelledOut(chain, text)),
    year: readYear(publishedAt),
  };
}

/** What is read of each chain; those of which there is nothing to read are missing. */
function readEach<T>(chains: readonly Chain[], read: (chain: Chain) => T | null): Map<ChainId, T> {
  return new Map(
    chains.flatMap((chain) => {
      const found = read(chain);
      return found === null ? [] : [[chain.id, found] as const];
    }),
  );
}

const nullUnlessTold = (life: Life) => (life.born === null && life.died === null ? null : life);

function findLocated(mentions: readonly Mention[], text: string): Set<number> {
  const isLocated = (one: Mention) =>
    isUsedAsPlace(one, text) || (one.kind === 'place' && isListedWithPlace(one, mentions, text));
  return new Set(mentions.filter(isLocated).map(({ start }) => start));
}

function wordBehind({ mentions }: Chain, text: string): string | null {
  const { end } = mentions[0]!; // a chain has at least one
  const word = WORD_BEHIND.exec(text.slice(end, end + LONGEST_WORD))?.[0];
  return word === undefined ? null : foldName(word);
}

const isArticled = ({ mentions }: Chain, text: string) =>
  mentions.every(({ start }) => ARTICLE.test(text.slice(Math.max(0, start - ARTICLE_LENGTH), start)));

function readNames(chains: readonly Chain[], candidates: CandidatesByName): NameInArticle[] {
  return chains
    .filter((chain) => !isPartialName(chain))
    .map(({ name, kind, mentions }) => ({
      name: foldName(name),
      printed: name,
      kind,
      start: mentions[0]!.start, // a chain has at least one
      country: kind === 'place' ? (dominantPlace(name, candidates)?.country ?? null) : null,
    }));
}

function sortByFirstWord(names: readonly NameInArticle[]): Map<string, NameInArticle[]> {
  const byFirstWord = new Map<string, NameInArticle[]>();
  for (const one of names) {
    const word = one.name.split(' ', 1)[0]!; // splitting gives one part at least
    const known = byFirstWord.get(word);
    if (known) known.push(one);
    else byFirstWord.set(word, [one]);
  }
  return byFirstWord;
}

/** The article's main country with the adjectives that the article has for it; null when there is none. */
export function nameMainCountry(
  chains: readonly Chain[],
  { text, otherNames }: Pick<LinkArticle, 'text' | 'otherNames'>,
  candidates: CandidatesByName,
): NamedCountry | null {
  const main = findMainCountry(findCountries(chains, otherNames, candidates), {
    length: text.length,
    towns: findTowns(chains, candidates),
  });
  if (!main) return null;
  const isOfMain = ({ name }: OtherName) => findDemonym(name, candidates)?.country === main.country;
  return { country: main.country, adjectives: [...new Set(otherNames.filter(isOfMain).map(({ name }) => name))] };
}

function readSentences(chains: readonly Chain[], text: string): Map<ChainId, ReadonlySet<string>> {
  const sentences = segmentSentences(text);
  const words = sentences.map(({ start, end }) => foldName(text.slice(start, end)));
  const around = new Map<ChainId, Set<number>>(chains.map(({ id }) => [id, new Set()]));
  const inOrder = chains.flatMap(({ id, mentions }) => mentions.map(({ start }) => ({ id, start })));
  let at = 0;
  for (const { id, start } of inOrder.sort((a, b) => a.start - b.start)) {
    while (at < sentences.length && sentences[at]!.end <= start) at += 1;
    if (at < sentences.length && sentences[at]!.start <= start) around.get(id)!.add(at);
  }
  return new Map([...around].map(([id, found]) => [id, wordsOf([...found].map((i) => words[i]!).join(' '))]));
}

/** What a text with these words, folded, reports. */
export const reportOf = (text: string): Report | null => readReport(wordsOf(foldName(text)));

const WORD_BEHIND = /(?<=^\s)\p{L}+/u;
/** Characters looked at behind a name: more than any sort of place has. */
const LONGEST_WORD = 24;

/** What may stand before a name, and its characters. */
const ARTICLE = /\bthe\s$/iu;
const ARTICLE_LENGTH = 4;

const wordsOf = (folded: string): Set<string> => new Set(folded.match(/[\p{L}\p{M}]+/gu) ?? []);

function readYear(publishedAt: string | null): number | null {
  const year = publishedAt?.match(/^\d{4}/)?.[0];
  return year === undefined ? null : Number(year);
}
