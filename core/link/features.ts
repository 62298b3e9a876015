/** Chain + candidate + article → the numbers that linking weighs, and the vetoes that no weight can outvote. */

import { nameWords } from '../resolve/names.ts';
import { type Field, type RoleWords, readRoleWords } from '../resolve/role-words.ts';
import { foldName } from '../text/normalize.ts';
import type { Candidate, Chain, ChainId, Kind, NilReason } from '../types.ts';
import { describedKind } from './describe.ts';

/** A chain that stands for a country, or an adjective of nationality. */
export type CountryWitness = ChainId | 'demonym';

/** What the rest of the article says about who can be meant. */
export interface LinkContext {
  /** What stands for each country in the article, by English Wikipedia title: its own name, its places, its demonyms. */
  readonly countries: ReadonlyMap<string, ReadonlySet<CountryWitness>>;
  /** Names of the article's chains, folded, with their kinds. */
  readonly names: readonly { readonly name: string; readonly kind: Kind }[];
  /** The article's words, folded. */
  readonly words: ReadonlySet<string>;
  /** Places that are mostly named like a location ("in Perth"). */
  readonly located: ReadonlySet<ChainId>;
}

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
  readonly veto: NilReason | null;
}

/** Fields that one career often spans; a shared pair is no contradiction, and no evidence either. */
const NEIGHBOURS: Readonly<Partial<Record<Field, readonly Field[]>>> = {
  politics: [
    'diplomacy',
    'law',
    'military',
    'business',
    'activism',
    'academia',
    'media',
    'royalty',
    'religion',
    'militancy',
    'labour',
    'speaking',
    'letters',
  ],
  diplomacy: ['speaking', 'academia', 'law', 'military'],
  speaking: ['media', 'military', 'militancy', 'police', 'business', 'activism'],
  military: ['militancy', 'police', 'royalty'],
  militancy: ['religion', 'crime', 'activism'],
  law: ['activism', 'academia', 'police'],
  business: ['science', 'media', 'academia', 'crime', 'football', 'sport', 'cricket'],
  media: ['letters', 'activism', 'screen', 'academia'],
  academia: ['science', 'medicine', 'letters', 'activism', 'religion', 'visual-arts', 'music', 'business'],
  science: ['medicine', 'letters', 'activism'],
  music: ['screen', 'letters'],
  screen: ['letters', 'visual-arts', 'activism'],
  letters: ['activism', 'visual-arts'],
  football: ['sport'],
  cricket: ['sport', 'politics'],
  labour: ['activism', 'business'],
};
const GENERIC_INSTITUTION =
  /^(?:the )?(?:(?:\w+ )?(?:ministry|department)(?: (?:of|for) .+)?|foreign office|home office|state department|treasury|(?:supreme|high|constitutional|appeal|appeals|federal) court|court of appeal|(?:national )?(?:assembly|parliament|congress|senate|government|police|army|military|navy|air force)|house of representatives|central bank|electoral commission|election commission|national guard|coast guard|cabinet|presidency)$/u;

/** Names that every country's own institution bears: only the article's country tells which one is meant. */
export function isGenericInstitution(name: string): boolean {
  return GENERIC_INSTITUTION.test(foldName(name));
}

/** Weighs one candidate for a chain against the article. Cost: names of the article × length of `about`. */
export function judgeCandidate(chain: Chain, candidate: Candidate, context: LinkContext): JudgedCandidate {
  const described = candidate.kind ?? describedKind(candidate.description, candidate.about);
  const stated = readRoleWords(chain.role?.text ?? '');
  const known = readRoleWords(`${candidate.description} ${firstSentence(candidate.about)}`);
  const country = compareCountry(chain, candidate, context);
  return {
    candidate,
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
      ...compareWork(stated, known, context),
      ...sharedWithArticle(chain, candidate, context),
    },
    veto:
      findVeto({ chain, described, country, stated, known }) ??
      (mayBeClub(chain, candidate, context) ? 'no-evidence' : null),
  };
}

const MAX_NAME_LENGTH = 3;

const firstSentence = (about: string) => about.match(/^.*?[.!?](?=\s+\p{Lu}|$)/su)?.[0] ?? about;

type CountryMatch = 'agrees' | 'absent' | 'unknown';

/** A chain is no witness for itself: that San Antonio is in Texas is what is to be shown. */
function compareCountry(chain: Chain, { country }: Candidate, { countries }: LinkContext): CountryMatch {
  if (country === null) return 'unknown';
  const witnesses = [...(countries.get(country) ?? [])];
  return witnesses.some((witness) => witness !== chain.id) ? 'agrees' : 'absent';
}

function findVeto(judged: {
  chain: Chain;
  described: Kind | 'other' | null;
  country: CountryMatch;
  stated: RoleWords;
  known: RoleWords;
}): NilReason | null {
  const { chain, described, country, stated, known } = judged;
  if (described !== null && described !== chain.kind) return 'kind-conflict';
  if (chain.kind === 'person' && described === null) return 'no-evidence';
  if (chain.kind === 'person' && contradicts(stated, known)) return 'role-conflict';
  if (chain.kind === 'group' && isGenericInstitution(chain.name) && country !== 'agrees') return 'country-conflict';
  return null;
}

/**
 * A match report names clubs by their cities: a place that nothing there puts on the map ("in Perth") may be a club, and
 * the city's card would be wrong. A country's team is at least the country's.
 */
function mayBeClub(chain: Chain, { title, country }: Candidate, { words, located }: LinkContext): boolean {
  if (chain.kind !== 'place' || located.has(chain.id) || title === country) return false;
  return SPORTS_WORDS.filter((word) => words.has(word)).length >= SPORTS_REPORT_FROM;
}

const SPORTS_WORDS =
  'match goal goals penalty penalties striker midfielder goalkeeper defender winger league cup fixture semi kick coach wicket wickets innings batting bowled tournament season scored referee'.split(
    ' ',
  );
/** Distinct sports words from which an article is taken for a match report. */
const SPORTS_REPORT_FROM = 5;

/** Both tell a person's work, and no field of one is the same as or next to a field of the other. */
function contradicts(stated: RoleWords, known: RoleWords): boolean {
  if (stated.fields.size === 0 || known.fields.size === 0) return false;
  for (const a of stated.fields)
    for (const b of known.fields) if (a === b || NEIGHBOURS[a]?.includes(b) || NEIGHBOURS[b]?.includes(a)) return false;
  return true;
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

function sharedWithArticle(chain: Chain, candidate: Candidate, { names }: LinkContext) {
  const about = ` ${foldName(`${candidate.description} ${candidate.about}`).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const own = foldName(chain.name);
  let sharedNames = 0;
  let sharedPlaces = 0;
  for (const { name, kind } of names) {
    if (own.includes(name) || name.includes(own) || !about.includes(` ${name} `)) continue;
    if (kind === 'place') sharedPlaces++;
    else sharedNames++;
  }
  return { sharedNames: Math.min(sharedNames, 3), sharedPlaces: Math.min(sharedPlaces, 2) };
}
