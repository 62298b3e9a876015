/** Chain → the names to look it up by, and the candidates that these names led to. */

import { isAcronymOf } from '../../resolve/acronyms.ts';
import { spellSaint } from '../../resolve/names.ts';
import { foldName } from '../../text/normalize.ts';
import type { Candidate, CandidatesByName, Chain } from '../../types.ts';
import { isOnlyAcronym } from '../context/short-names.ts';
import { describedKind, isSettlement, openingOf } from '../describe.ts';
import type { ContestedName, RankedPage } from '../rank/page-features.ts';
import type { PlacedTitle } from './country-names.ts';
import { wholeOf } from './place-phrases.ts';

/**
 * Names to look a chain up by, fullest first. A person is looked up by the full name alone: a surname's candidates
 * would be strangers. Places and groups also by their other forms (acronym, "Afghan Taliban") and spellings, but no place
 * by a part of it ("northern Uganda").
 */
export function lookupNames(chain: Chain): string[] {
  if (chain.kind === 'person') return [chain.name];
  const forms = chain.mentions.map(({ text }) => text.replace(/\s+/g, ' '));
  const printed = [chain.name, ...forms.filter((form) => wholeOf(form) !== chain.name)];
  return [...new Set([...printed, ...printed.map(spellSaint)])];
}

/**
 * The distinct candidates of a chain's names, also of the titles that it has by its place; the best match of each
 * entity, demonyms and lists left out.
 */
export function candidatesFor(chain: Chain, candidates: CandidatesByName, placed: readonly PlacedTitle[]): Candidate[] {
  const byId = new Map<string, Candidate>();
  const add = (candidate: Candidate) => {
    if (candidate.matchedBy === 'demonym' || candidate.isDisambiguation) return;
    const known = byId.get(candidate.id);
    if (!known || candidate.prior > known.prior) byId.set(candidate.id, candidate);
  };
  const byName = new Set((candidates.get(chain.name) ?? []).map(({ id }) => id));
  for (const name of lookupNames(chain))
    for (const candidate of candidates.get(name) ?? [])
      if (isCalled(name, candidate) && !isOnlyAcronym(name, candidate))
        if (byName.has(candidate.id) || !isOfAcronymAlone(chain, name, candidate)) add(candidate);
  for (const { title, country } of placed)
    for (const candidate of candidates.get(title) ?? []) add({ ...candidate, country: candidate.country ?? country });
  return preferPages([...byId.values()]);
}

/**
 * Does what a list or a search offered bear the name itself? "Black River is the capital of St Elizabeth" only mentions it.
 * A department called DOLE for short does not bear the name Dole. What says nothing of its own name is not left out.
 */
function isCalled(name: string, { title, about, matchedBy, source }: Candidate): boolean {
  if (source === 'embedded' || (matchedBy !== 'alias' && matchedBy !== 'search')) return true;
  const wordsOf = (text: string) => foldName(spellSaint(text)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const words = wordsOf(name);
  const inTitle = new Set(wordsOf(title));
  const opening = openingOf(about);
  if (opening === null || words.every((word) => inTitle.has(word))) return true;
  const isAcronymThere = words.length === 1 && !ACRONYM.test(name) && opening.includes(name.toUpperCase());
  return !isAcronymThere && ` ${wordsOf(opening).join(' ')} `.includes(` ${words.join(' ')} `);
}

/**
 * Was the candidate brought by an acronym whose spelled-out form does not fit it? "CDC" of the Congress for Democratic Change
 * leads to the Centers for Disease Control, too. A shipped row has to have all the words: "ANC" of the Alternative National
 * Congress is not the African one.
 */
function isOfAcronymAlone({ name }: Chain, form: string, { title, about, source }: Candidate): boolean {
  const isAcronym = isAcronymOf(form, name) || (ACRONYM.test(form) && name.includes(' '));
  if (form === name || !isAcronym) return false;
  const spelledOut = foldName(name);
  const words = spelledOut.split(' ').filter((word) => word.length > LONGEST_SMALL_WORD);
  const titleWords = foldName(title).split(' ');
  const inTitle = words.filter((word) => titleWords.some((one) => one.startsWith(word.slice(0, STEM))));
  const isEnough = source === 'embedded' ? inTitle.length === words.length : inTitle.length * 2 > words.length;
  return !isEnough && !foldName(about).includes(spelledOut);
}

/** Printed as an acronym, whatever it is short for. */
const ACRONYM = /^\p{Lu}{2,6}$/u;
/** Letters that two forms of one word share: "Agricultural", "Agriculture". */
const STEM = 5;

/** Letters of the longest words that say nothing about a name: "of", "the", "for". */
const LONGEST_SMALL_WORD = 3;

/**
 * A shipped row without a page yields to the page of the same thing: it says more, and can be read on. A shipped row with a
 * page is another thing: a town is not the county of its name.
 */
function preferPages(candidates: readonly Candidate[]): Candidate[] {
  const paged = candidates.filter(({ source }) => source !== 'embedded');
  const isSame = (row: Candidate, page: Candidate) =>
    page.country === row.country &&
    describedKind(page.description, page.about) === row.kind &&
    (page.description === '' || isSettlement(page.description) === isSettlement(row.description));
  const rows = candidates.filter(isWithoutPage);
  const yielding = rows.filter((row) => row.country !== null && paged.filter((page) => isSame(row, page)).length === 1);
  return candidates
    .filter((candidate) => !yielding.includes(candidate))
    .map((candidate) => {
      const row = yielding.find((one) => isSame(one, candidate));
      if (!row || candidate.source === 'embedded') return candidate;
      return { ...candidate, prior: Math.max(row.prior, candidate.prior), prominence: row.prominence };
    });
}

/** Rows of the shipped tables whose title is not certain bear an id in brackets. */
const isWithoutPage = ({ id }: Candidate) => id.startsWith('page:[');

/** What the learned ranker reads of a chain. Popularity orders the candidates only when all have one, else the prior does. */
export function toContestedName(chain: Chain, candidates: readonly Candidate[]): ContestedName {
  const isCounted = candidates.every(({ popularity }) => popularity !== null);
  const toPage = (candidate: Candidate): RankedPage => {
    const described = candidate.kind ?? describedKind(candidate.description, candidate.about);
    return {
      id: candidate.id,
      title: candidate.title,
      kind: described === 'other' ? null : described,
      linksTo: candidate.linksTo,
      popularity: isCounted ? candidate.popularity! : candidate.prior,
    };
  };
  return { forms: lookupNames(chain), pages: candidates.map(toPage) };
}
