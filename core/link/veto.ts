/**
 * What rules a candidate out, whatever its score: a thing of another kind, a person whose work contradicts the article, an
 * institution of another country. Each veto has the name under which the card tells it.
 */

import type { Field, RoleWords } from '../resolve/role-words.ts';
import { foldName } from '../text/normalize.ts';
import type { Candidate, Chain, NilReason } from '../types.ts';
import type { LinkContext } from './context.ts';
import type { DescribedKind } from './describe.ts';
import { deathYear } from './life-dates.ts';
import { isMatchOrMarketReport } from './report-kinds.ts';
import { liesElsewhere } from './surroundings.ts';

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
  /^(?:(?:\w+ )?(?:ministry|department)(?: (?:of|for) .+)?|foreign office|home office|treasury|(?:supreme|high|constitutional|appeal|appeals|federal) court|court of appeal|(?:national )?(?:assembly|parliament|congress|senate|government|police|army|military|navy|air force)|house of representatives|central bank|electoral commission|election commission|national guard|coast guard|cabinet|presidency)$/u;
/** Names that parties of many countries bear: "Democratic Party", "Labour", "the Greens". */
const GENERIC_PARTY =
  /^(?:(?:(?:national|new|united|christian|social|liberal|peoples) )*(?:democratic|democrat|republican|labou?r|conservative|liberal|socialist|communist|green|national|nationalist|peoples|workers|progressive|reform|centre|center|unity|justice|freedom) (?:party|congress|alliance|front|movement)|(?:social |liberal |christian )?democrats|republicans|labou?r|conservatives|liberals|socialists|communists|greens|left|tories)$/u;
/** The one institution of this form that needs no country. */
const STATE_DEPARTMENT = /^state department$/u;

/** Names that many countries' own institutions and parties bear: only the article's country tells which one is meant. */
export function isGenericInstitution(name: string): boolean {
  const folded = foldName(name);
  if (STATE_DEPARTMENT.test(folded)) return false;
  return GENERIC_INSTITUTION.test(folded) || GENERIC_PARTY.test(folded);
}

/** What is known of a candidate beside a chain. */
export interface Judged {
  readonly chain: Chain;
  readonly candidate: Candidate;
  /** What the source, or its description, says the candidate is. */
  readonly described: DescribedKind | null;
  /** Many countries have an institution of this name. */
  readonly needsCountry: boolean;
  /** Work that the article states for the chain. */
  readonly stated: RoleWords;
  /** Work that the source tells of the candidate. */
  readonly known: RoleWords;
}

/** Why this candidate can never be the answer; null when nothing rules it out. */
export function findVeto(
  { chain, candidate, described, stated, known, needsCountry }: Judged,
  context: LinkContext,
): NilReason | null {
  if (described !== null && described !== chain.kind) return 'kind-conflict';
  if (chain.kind === 'person' && described === null) return 'no-evidence';
  if (chain.kind === 'person' && contradicts(stated, known)) return 'role-conflict';
  if (chain.kind === 'person' && hadDied(chain, candidate, context)) return 'time-conflict';
  const isMain = candidate.country !== null && candidate.country === context.mainCountry?.country;
  if (chain.kind === 'group' && needsCountry && !isMain) return 'country-conflict';
  const surroundings = context.surroundings.get(chain.id);
  if (surroundings && liesElsewhere(candidate, surroundings)) return 'country-conflict';
  if (isOfAnotherSort(chain, candidate, context)) return 'kind-conflict';
  if (mayBeItsTown(chain, candidate, context) || mayBeSomeone(chain, context)) return 'no-evidence';
  return mayBeNamedAfter(chain, candidate, context) ? 'no-evidence' : null;
}

/** Someone who has an office at the article's date had not died years before; "late" and "former" are said of the dead. */
function hadDied({ role }: Chain, candidate: Candidate, { year }: LinkContext): boolean {
  const died = deathYear(candidate);
  const isInOffice = role !== null && role.status !== 'late' && role.status !== 'former';
  return isInOffice && died !== null && year !== null && died < year - 1; // an obituary may come a year late
}

/** Both tell a person's work, and no field of one is the same as or next to a field of the other. */
function contradicts(stated: RoleWords, known: RoleWords): boolean {
  if (stated.fields.size === 0 || known.fields.size === 0) return false;
  for (const a of stated.fields)
    for (const b of known.fields) if (a === b || NEIGHBOURS[a]?.includes(b) || NEIGHBOURS[b]?.includes(a)) return false;
  return true;
}

/**
 * Reports of matches and markets name clubs and companies by their cities: a place that nothing there puts on the map ("in
 * Perth") may be one, and the city's card would be wrong. A country's team is at least the country's.
 */
function mayBeNamedAfter(chain: Chain, { title, country }: Candidate, { words, located }: LinkContext): boolean {
  if (chain.kind !== 'place' || title === country || !isMatchOrMarketReport(words)) return false;
  return chain.mentions.filter(({ start }) => located.has(start)).length < chain.mentions.length * MOSTLY;
}

/** Share of mentions on the map from which a place is one in a report that names others after places; set by hand. */
const MOSTLY = 0.5;

/** A place that bears the surname of someone named before and is not on the map each time may once be that person. */
function mayBeSomeone({ kind, name, mentions }: Chain, { names, located }: LinkContext): boolean {
  if (kind !== 'place') return false;
  const own = foldName(name);
  const bearers = names.filter((one) => one.kind === 'person' && one.name.endsWith(` ${own}`));
  return mentions.some((mention) => !located.has(mention.start) && bearers.some(({ start }) => start < mention.start));
}

/** "Quezon province" is no city of that name. A district is: most are a town and what lies around it. */
function isOfAnotherSort({ kind, name }: Chain, { description }: Candidate, { folded }: LinkContext): boolean {
  if (kind !== 'place' || !SETTLEMENT.test(description)) return false;
  const sort = folded.split(` ${foldName(name)} `)[1]?.match(/^\p{L}+/u)?.[0] ?? '';
  return sort !== 'district' && REGION_SORT.test(sort);
}

const SETTLEMENT = /^(?:city|town|village|municipality)\b/iu;

/**
 * "Busia" may be the town that Busia County is named after and that no source knows, unless the article says which one it
 * means: "Busia county", or another place in it.
 */
function mayBeItsTown({ kind, name }: Chain, { title }: Candidate, { folded, surroundings }: LinkContext): boolean {
  const [own, full] = [foldName(name), foldName(title)];
  if ([...surroundings.values()].some((outer) => foldName(outer.name) === own)) return false;
  return (
    kind === 'place' &&
    full.startsWith(`${own} `) &&
    REGION_SORT.test(full.slice(own.length + 1)) &&
    !folded.includes(full)
  );
}

const REGION_SORT =
  /^(?:canton|county|department|district|division|governorate|oblast|parish|prefecture|province|region)$/u;
