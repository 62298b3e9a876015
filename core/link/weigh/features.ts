/** Chain + candidate + article → the numbers that linking weighs, and the vetoes that no weight can outvote. */

import { nameWords, spellSaint } from '../../resolve/names.ts';
import { foldName } from '../../text/normalize.ts';
import type { AlternativeEvidence, Candidate, Chain, NilReason } from '../../types.ts';
import { isOfSort } from '../context/bearers.ts';
import type { LinkContext } from '../context/context.ts';
import { compareLives, lifeOf } from '../context/life-dates.ts';
import { isOfSaidSort } from '../context/said-sorts.ts';
import type { CountryNeed } from '../context/shared-names.ts';
import { liesIn } from '../context/surroundings.ts';
import { describedKind, headOf } from '../describe.ts';
import type { LearnedScore } from '../rank/ranker.ts';
import { readTitle } from '../rank/title.ts';
import { findVeto } from '../veto/veto.ts';
import { compareCountries } from './country-match.ts';
import { findSharedNames, listEvidence } from './evidence.ts';
import { compareWork, readWork, sharedNouns } from './work-match.ts';

/**
 * Evidence for one candidate; each is 0 when there is nothing to say.
 * - `matchedByTitle`, `matchedBySearch`: how the name led to it
 * - `nameInTitle`: share of the name's words that the title has; 1 for the reviewed names of our own rows
 * - `qualifierNamed`, `qualifierAbsent`: the title's qualifier ("(Liberia)") occurs in the article, or does not
 * - `logPrior`: natural logarithm of the prior, ≤ 0
 * - `isEmbedded`, `isClear`: one of our own reviewed rows; one that the name nearly always means
 * - `isAlone`: nothing else of the name is left
 * - `kindKnown`: the source, or its description, says what it is
 * - `nameLength`: words of the name beyond the first, at most 3: long names are seldom shared
 * - `sortAgrees`: the name, or the words beside it, say what the description does: "Mano River", "boats on the Mano", a river
 * - `useAgrees`: the description calls a group as the words beside the name do: a club, a company ("shares of Orange"), or
 *   with the noun of its apposition ("the EPP, the largest group,")
 * - `countryAgrees`, `countryAbsent`: the article names its country, or does not
 * - `countryShare`: how often, beside the country named most
 * - `rivalShare`: the same for the country named most of the others, where the name needs a country
 * - `opensAbroad`: the article's first place, where its country is absent
 * - `obscurity`: 1 − prominence where the country is absent: a small city far from the article's countries
 * - `partElsewhere`: a country that bears the name only among others, where the article names a part outside of it
 * - `liesThere`: it lies in what the article says the name lies in
 * - `yearsAgree`: the article says that the person was born or died in a year, and so did the candidate
 * - `roleNounShared`: the role in the article and the description share a noun ("ambassador")
 * - `roleFieldShared`: they share a field of work only
 * - `workNamed`, `workAbsent`: its nouns of work occur in the article, which states no role; or do not
 * - `sharedNames`: other people and groups of the article named in the words about it, at most 3
 * - `sharedPlaces`: the same for places, at most 2
 * - `workBeside`: its nouns of work occur in a sentence that names the person, or the person is said to have made such work
 * - `nameShare`, `linkShare`: logarithms of its learned probability beside that of the best page left, names judged alone
 *   and together; `linked`: how many of the article's other names are linked with it (`LearnedScore`)
 */
export const CANDIDATE_FEATURES = [
  'matchedByTitle',
  'matchedBySearch',
  'nameInTitle',
  'qualifierNamed',
  'qualifierAbsent',
  'logPrior',
  'isEmbedded',
  'isClear',
  'isAlone',
  'kindKnown',
  'nameLength',
  'sortAgrees',
  'useAgrees',
  'countryAgrees',
  'countryShare',
  'countryAbsent',
  'rivalShare',
  'opensAbroad',
  'obscurity',
  'partElsewhere',
  'liesThere',
  'yearsAgree',
  'roleNounShared',
  'roleFieldShared',
  'workNamed',
  'workAbsent',
  'workBeside',
  'sharedNames',
  'sharedPlaces',
  'nameShare',
  'linkShare',
  'linked',
] as const;

/** Each of `CANDIDATE_FEATURES` of one candidate. */
export type Features = Readonly<Record<(typeof CANDIDATE_FEATURES)[number], number>>;

/** A candidate with its evidence; `veto` says why it can never be the answer. */
export interface JudgedCandidate {
  readonly candidate: Candidate;
  readonly features: Features;
  /** The same in words. */
  readonly evidence: readonly AlternativeEvidence[];
  readonly veto: NilReason | null;
}

/** What judging reads beside chain and candidate. */
export interface JudgeContext extends LinkContext {
  readonly need: CountryNeed;
  readonly learned: LearnedScore;
}

/** Weighs one candidate for a chain against the article. Cost: names of the article and length of `about`. */
export function judgeCandidate(chain: Chain, candidate: Candidate, context: JudgeContext): JudgedCandidate {
  const described = candidate.kind ?? describedKind(candidate.description, candidate.about);
  const work = readWork(chain, candidate);
  const sharedNames = findSharedNames(chain, candidate, context);
  const places = sharedNames.filter(({ kind }) => kind === 'place').length;
  const countries = compareCountries(chain, candidate, context);
  const stated = context.lives.get(chain.id);
  const bearer = context.bearers.get(chain.id);
  return {
    candidate,
    evidence: listEvidence(chain, candidate, {
      isCountryNamed: countries.countryAgrees > 0,
      sharedNouns: sharedNouns(work),
      sharedNames,
    }),
    features: {
      ...compareName(chain, candidate, context),
      ...readSource(candidate),
      isAlone: 0,
      kindKnown: Number(described !== null),
      useAgrees: Number((bearer !== undefined && isOfSort(candidate, bearer)) || isOfStatedSort(chain, candidate)),
      ...countries,
      rivalShare: context.need === 'any' ? 0 : countries.rivalShare,
      liesThere: Number(liesIn(candidate, context.surroundings.get(chain.id))),
      yearsAgree: Number(stated !== undefined && compareLives(stated, lifeOf(candidate)) > 0),
      ...compareWork(chain, work, context),
      sharedNames: Math.min(sharedNames.length - places, MAX_SHARED_NAMES),
      sharedPlaces: Math.min(places, MAX_SHARED_PLACES),
      ...context.learned,
    },
    veto: findVeto({ chain, candidate, described, work, need: context.need }, context),
  };
}

function isOfStatedSort({ kind, role }: Chain, { description }: Candidate): boolean {
  return kind === 'group' && role !== null && headOf(role.text) === headOf(description);
}

/** A name's candidates beside each other: only those count that no veto rules out. */
export function compareOpen(judged: readonly JudgedCandidate[]): JudgedCandidate[] {
  const open = judged.filter(({ veto }) => veto === null);
  const bestOf = (name: 'nameShare' | 'linkShare') => Math.max(...open.map(({ features }) => features[name]));
  const [bestName, bestLink] = [bestOf('nameShare'), bestOf('linkShare')];
  return judged.map((one) => {
    if (one.veto !== null) return one;
    const { nameShare, linkShare } = one.features;
    const beside = { nameShare: nameShare - bestName, linkShare: linkShare - bestLink, logPrior: priorHere(one, open) };
    return { ...one, features: { ...one.features, ...beside, isAlone: Number(open.length === 1) } };
  });
}

/**
 * The logarithm of a shipped row's prior in this article: a namesake in a country that is not named counts only as much
 * as it is known without its country. Jamaica's town is not outweighed by a district of Mauritius, but Paris in Texas is.
 */
function priorHere({ candidate, features }: JudgedCandidate, open: readonly JudgedCandidate[]): number {
  if (candidate.source !== 'embedded' || features.countryAgrees === 0) return features.logPrior;
  const rows = open.filter((one) => one.candidate.source === 'embedded');
  const unknown = Math.max(0, 1 - rows.reduce((sum, one) => sum + one.candidate.prior, 0));
  const here = rows.reduce((sum, one) => sum + one.candidate.prior * (1 - one.features.obscurity), unknown);
  return Math.log(Math.max(candidate.prior / Math.min(here, 1), SMALLEST_PRIOR)); // rows by several names add up to more
}

const MAX_NAME_LENGTH = 3;
/** Letters of words that stand in any text by chance. */
const SHORT_WORD = 2;
/** More shared names say no more. */
const [MAX_SHARED_NAMES, MAX_SHARED_PLACES] = [3, 2];
/** Stands for 0 where the prior's logarithm is taken. */
const SMALLEST_PRIOR = 1e-3;
/** Share of a name's readings from which it nearly always means one shipped row. */
const CLEAR_PRIOR = 0.9;

function readSource({ prior, source, matchedBy }: Candidate) {
  const isEmbedded = source === 'embedded';
  return {
    matchedByTitle: Number(matchedBy === 'title'),
    matchedBySearch: Number(matchedBy === 'search'),
    logPrior: Math.log(Math.max(prior, SMALLEST_PRIOR)),
    isEmbedded: Number(isEmbedded),
    isClear: Number(isEmbedded && prior >= CLEAR_PRIOR),
  };
}

function compareName({ id, name }: Chain, candidate: Candidate, { words, folded, saidSorts }: LinkContext) {
  const { title, description, source } = candidate;
  const parts = readTitle(title);
  const own = foldName(spellSaint(name)).split(' ');
  const titleWords = foldName(spellSaint(title)).split(/[^\p{L}\p{M}\p{N}’']+/u);
  const inTitle = own.filter((word) => titleWords.includes(word));
  const qualifier = parts.qualifier.match(/[\p{L}\p{M}]+/gu) ?? [];
  const isShort = qualifier.some((word) => word.length <= SHORT_WORD); // "us" of "U.S. state" is in many texts
  const isNamed = isShort ? folded.includes(parts.qualifier) : qualifier.every((word) => words.has(word));
  const sort = own.at(-1)!; // a name has at least one word
  const isSortInName = foldName(description)
    .split(/\P{L}+/u)
    .includes(sort);
  const said = saidSorts.get(id);
  return {
    nameInTitle: source === 'embedded' ? 1 : inTitle.length / own.length,
    qualifierNamed: Number(qualifier.length > 0 && isNamed),
    qualifierAbsent: Number(qualifier.length > 0 && !isNamed),
    nameLength: Math.min(nameWords(name).length - 1, MAX_NAME_LENGTH),
    sortAgrees: Number((own.length > 1 && isSortInName) || (said !== undefined && isOfSaidSort(candidate, said))),
  };
}
