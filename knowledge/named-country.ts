/**
 * Which country a few words of an encyclopedia say that something is of.
 *
 * Names are read whole: "Northern Ireland" is no word of Ireland, "South America" none of America. The first country
 * named counts, unless another one stands beside it ("between Uruguay and Argentina") or the words before it say that it
 * is another's ("ambassador to Peru").
 */

import type { Candidate, CandidatesByName, Span } from '../core/types.ts';

/** Runs of capitalised words, with the small words that names have between them. */
const NAME_RUN =
  /(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{M}’'-]*)(?:\s+(?:(?:of|the|and)\s+){0,2}(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{M}’'-]*))*/gu;
/** Words of the longest name of a country or region: "Democratic Republic of the Congo" has five, islands have more. */
const MAX_NAME_WORDS = 7;
/** Share of a name's readings from which a region tells its country; as certain as a page asked for by name. */
const CERTAIN_PRIOR = 0.95;
/** Shipped towns, which tell no country: on our own articles they part no namesakes, and one right link is lost by them. */
const TOWN = /^(?:city|capital)\b/u;
/** What stands between names of equal standing. */
const BESIDE = /^\s*(?:,|\/|-|–|&|(?:,\s*)?\b(?:and|or)\b)(?:\s+(?:the|in|partly))*\s*$/u;
/** Words after which a country is somebody else's: where one is sent, what one plays against, where one also works. */
const ELSEWHERE =
  /\b(?:to|into|against|towards?|outside|unlike|beyond)\s+(?:the\s+)?$|\b(?:operations|offices|branches|business|interests|investments|projects|factories|subsidiaries)\s+(?:also\s+)?in\s+(?:the\s+)?$/u;
/** Words before which an adjective is a language's: "Georgian grammar" is of no country. */
const TONGUE =
  /^\s+(?:alphabet|dialects?|grammar|languages?|lexicon|nouns?|orthography|script|spelling|verbs?|words?|writing)\b/u;
/** Words after which a region says where something is. */
const LIES_IN = /(?:\b(?:in|near|of)|,)\s+(?:the\s+)?$/u;

/** Words about one thing. */
export interface CountryText {
  readonly text: string;
  /** Whether a region in them is where the thing is, not a place of its story. */
  readonly saysWhere: boolean;
}

/** A name that tells a country, as a span into the text. */
interface PlacedName extends Span {
  readonly country: string;
}

/** Every run of words in the text's names that may be one name, for asking which are known. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(NAME_RUN)].flatMap(([run]) => {
    const words = wordsOf(run);
    return words.flatMap((_, from) =>
      words.slice(from, from + MAX_NAME_WORDS).map((to) => run.slice(words[from]!.start, to.end)),
    );
  });
}

/** The country that the text says, `several` when it leaves open which, null when it names none. */
export function findCountry(
  about: CountryText,
  known: CandidatesByName,
): { readonly country: string } | 'several' | null {
  const { text } = about;
  const placed = [...text.matchAll(NAME_RUN)].flatMap((match) => placedNames(about, match, known));
  const own = placed.filter(({ start }) => !ELSEWHERE.test(text.slice(0, start)));
  const [first] = own;
  if (!first) return null;
  const next = placed.find(({ start, country }) => start > first.start && country !== first.country);
  return next && BESIDE.test(text.slice(first.end, next.start)) ? 'several' : first;
}

/** Names of one run that tell a country, longest first from each word on: what a longer name covers is not read again. */
function placedNames(about: CountryText, { 0: run, index }: RegExpExecArray, known: CandidatesByName): PlacedName[] {
  const words = wordsOf(run);
  const found: PlacedName[] = [];
  for (let from = 0; from < words.length; ) {
    const { places, count } = longestPlace(run, words.slice(from, from + MAX_NAME_WORDS), known);
    const start = index + words[from]!.start;
    const last = words[from + count - 1]!;
    const tellsWhere = about.saysWhere && from + count === words.length && LIES_IN.test(about.text.slice(0, start));
    const country = tellCountry(places, tellsWhere);
    const isTongue = TONGUE.test(about.text.slice(index + last.end));
    if (country !== null && !isTongue) found.push({ start, end: index + last.end, country });
    from += count;
  }
  return found;
}

/** The places of the longest known name that these words of a run begin with, and how many words it has, at least one. */
function longestPlace(run: string, words: readonly Span[], known: CandidatesByName) {
  for (let count = words.length; count > 0; count--) {
    const name = run.slice(words[0]!.start, words[count - 1]!.end);
    const places = (known.get(name) ?? []).filter(({ kind }) => kind === 'place');
    if (places.length > 0) return { places, count };
  }
  return { places: [], count: 1 };
}

/** A country's name and its adjective always tell; a region of one only where the words say that something is there. */
function tellCountry(places: readonly Candidate[], tellsWhere: boolean): string | null {
  const itself = places.find(
    ({ matchedBy, country, title }) => country && (matchedBy === 'demonym' || country === title),
  );
  const certain = tellsWhere
    ? places.find(({ prior, description }) => prior >= CERTAIN_PRIOR && !TOWN.test(description))
    : undefined;
  return (itself ?? certain)?.country ?? null;
}

/** Words of a run as spans into it, without a possessive's end. */
function wordsOf(run: string): Span[] {
  return [...run.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.replace(/['’]s?$/u, '').length,
  }));
}
