/** Chain + candidate + article → the numbers that linking weighs, and the vetoes that no weight can outvote. */

import { nameWords } from '../resolve/names.ts';
import { type RoleWords, readRoleWords } from '../resolve/role-words.ts';
import { foldName } from '../text/normalize.ts';
import type { AlternativeEvidence, Candidate, Chain, NilReason } from '../types.ts';
import type { LinkContext } from './context.ts';
import { describedKind } from './describe.ts';
import { findSharedNames, listEvidence } from './evidence.ts';
import { findVeto } from './veto.ts';

/** Evidence for one candidate; each is 0 when there is nothing to say. */
export interface Features {
  readonly matchedByTitle: number;
  readonly matchedBySearch: number;
  /** Natural logarithm of the prior, ≤ 0. */
  readonly logPrior: number;
  /** 1 for our own reviewed rows. */
  readonly isEmbedded: number;
  readonly kindKnown: number;
  /** Words of the name beyond the first, at most 3: long names are seldom shared. */
  readonly nameLength: number;
  readonly countryAgrees: number;
  readonly countryAbsent: number;
  /** 1 − prominence where the country is absent: a small city far from the article's countries. */
  readonly obscurity: number;
  /** A country that bears the name only among others, where the article names a part outside of it: "Northern Ireland". */
  readonly partElsewhere: number;
  /** The role in the article and the description share a noun ("ambassador"). */
  readonly roleNounShared: number;
  /** They share a field of work only. */
  readonly roleFieldShared: number;
  /** The description's nouns for the person's work occur in the article, where it states no role. */
  readonly workNamedInArticle: number;
  readonly workAbsentFromArticle: number;
  /** Other people and groups of the article named in the words about the candidate, at most 3. */
  readonly sharedNames: number;
  /** The same for places, at most 2. */
  readonly sharedPlaces: number;
}

/** A candidate with its evidence; `veto` says why it can never be the answer. */
export interface JudgedCandidate {
  readonly candidate: Candidate;
  readonly features: Features;
  /** The same in words. */
  readonly evidence: readonly AlternativeEvidence[];
  readonly veto: NilReason | null;
}

/** Weighs one candidate for a chain against the article. Cost: names of the article × length of `about`. */
export function judgeCandidate(
  chain: Chain,
  candidate: Candidate,
  context: LinkContext & { readonly needsCountry: boolean },
): JudgedCandidate {
  const described = candidate.kind ?? describedKind(candidate.description, candidate.about);
  const stated = readRoleWords(chain.role?.text ?? '');
  const known = readRoleWords(`${candidate.description} ${firstSentence(candidate.about)}`);
  const country = compareCountry(chain, candidate, context);
  const shared = findSharedNames(chain, candidate, context.names);
  return {
    candidate,
    evidence: listEvidence(chain, candidate, {
      isCountryNamed: country === 'agrees',
      sharedNouns: [...stated.nouns].filter((noun) => known.nouns.has(noun)),
      sharedNames: shared,
    }),
    features: {
      matchedByTitle: Number(candidate.matchedBy === 'title'),
      matchedBySearch: Number(candidate.matchedBy === 'search'),
      logPrior: Math.log(Math.max(candidate.prior, 1e-3)),
      isEmbedded: Number(candidate.source === 'embedded'),
      kindKnown: Number(described !== null),
      nameLength: Math.min(nameWords(chain.name).length - 1, MAX_NAME_LENGTH),
      countryAgrees: Number(country === 'agrees'),
      countryAbsent: Number(country === 'absent'),
      obscurity: country === 'absent' ? 1 - candidate.prominence : 0,
      partElsewhere: Number(hasPartElsewhere(chain, candidate, context)),
      ...compareWork(stated, known, context),
      sharedNames: Math.min(shared.filter(({ kind }) => kind !== 'place').length, MAX_SHARED_NAMES),
      sharedPlaces: Math.min(shared.filter(({ kind }) => kind === 'place').length, MAX_SHARED_PLACES),
    },
    veto: findVeto({ chain, candidate, described, stated, known, needsCountry: context.needsCountry }, context),
  };
}

const MAX_NAME_LENGTH = 3;
/** More shared names say no more. */
const [MAX_SHARED_NAMES, MAX_SHARED_PLACES] = [3, 2];

const firstSentence = (about: string) => about.match(/^.*?[.!?](?=\s+\p{Lu}|$)/su)?.[0] ?? about;

type CountryMatch = 'agrees' | 'absent' | 'unknown';

/** A chain is no witness for itself: that San Antonio is in Texas is what is to be shown. A country needs no witness. */
function compareCountry(chain: Chain, { title, country }: Candidate, { countries }: LinkContext): CountryMatch {
  if (country === null) return 'unknown';
  const witnesses = [...(countries.get(country)?.keys() ?? [])];
  if (witnesses.some((witness) => witness !== chain.id)) return 'agrees';
  return title === country ? 'unknown' : 'absent';
}

/** "Ireland" beside "Northern Ireland" may be the island; "Sudan" beside "South Sudan" is the country of that title. */
function hasPartElsewhere(chain: Chain, { title, country, matchedBy }: Candidate, { names }: LinkContext): boolean {
  if (title !== country || matchedBy === 'title') return false;
  const own = foldName(chain.name);
  return names.some((one) => one.country !== null && one.country !== country && one.name.endsWith(` ${own}`));
}

function compareWork(stated: RoleWords, known: RoleWords, { words }: LinkContext) {
  const hasRole = stated.nouns.size > 0;
  const nounShared = [...stated.nouns].some((noun) => known.nouns.has(noun));
  const fieldShared = [...stated.fields].some((field) => known.fields.has(field));
  const isNamed = [...known.nouns].some((noun) => words.has(noun) || words.has(`${noun}s`));
  return {
    roleNounShared: Number(nounShared),
    roleFieldShared: Number(!nounShared && fieldShared),
    workNamedInArticle: Number(!hasRole && isNamed),
    workAbsentFromArticle: Number(!hasRole && known.nouns.size > 0 && !isNamed),
  };
}
