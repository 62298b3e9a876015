/**
 * What rules a candidate out, whatever its score: a thing of another kind, a person whose work contradicts the article, an
 * institution of another country. Each veto has the name under which the card tells it.
 */

import type { Field } from '../../resolve/role-words.ts';
import { foldName } from '../../text/normalize.ts';
import type { Candidate, Chain, NilReason } from '../../types.ts';
import { isOfSort } from '../context/bearers.ts';
import type { LinkContext } from '../context/context.ts';
import { isInUnnamedRegion } from '../context/home-regions.ts';
import { isOfOtherSort } from '../context/said-sorts.ts';
import type { CountryNeed } from '../context/shared-names.ts';
import { isBareAcronym, isPrintedBare, isSharedWord, standsFor } from '../context/short-names.ts';
import { liesElsewhere, liesIn } from '../context/surroundings.ts';
import { type DescribedKind, hasPremises, headOf, isBuilt, isSettlement } from '../describe.ts';
import { readTitle } from '../rank/title.ts';
import { countryShare, matchCountry } from '../weigh/country-match.ts';
import { findSharedNames } from '../weigh/evidence.ts';
import type { Work } from '../weigh/work-match.ts';
import { mayBeCarriedName } from './carried-names.ts';
import { hadDied } from './lifetime.ts';

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

/** What is known of a candidate beside a chain. */
export interface Judged {
  readonly chain: Chain;
  readonly candidate: Candidate;
  /** What the source, or its description, says the candidate is. */
  readonly described: DescribedKind | null;
  /** What the name demands of a candidate's country. */
  readonly need: CountryNeed;
  readonly work: Work;
}

/** Why this candidate can never be the answer; null when nothing rules it out. */
export function findVeto(judged: Judged, context: LinkContext): NilReason | null {
  const { chain, candidate, described, work } = judged;
  if (isOfAnotherKind(chain, candidate, described)) return 'kind-conflict';
  if (chain.kind === 'person' && described === null) return 'no-evidence';
  if (chain.kind === 'person' && contradicts(work)) return 'role-conflict';
  if (chain.kind === 'person' && hadDied(chain, candidate, context)) return 'time-conflict';
  const surroundings = context.surroundings.get(chain.id);
  if (surroundings && liesElsewhere(candidate, surroundings)) return 'country-conflict';
  if (isOfNoCountryNeeded(judged, context) || mayBeCarriedName(chain, candidate, context)) return 'country-conflict';
  if (isNamedLikeMain(chain, candidate, context)) return 'country-conflict';
  if (isOfAnotherSort(chain, candidate, context) || isNoSuchBearer(chain, candidate, context)) return 'kind-conflict';
  if (mayBeItsTown(chain, candidate, context) || mayBeSomeone(chain, context)) return 'no-evidence';
  if (isInUnnamedRegion(chain, candidate, context)) return 'no-evidence';
  if (mayBeAnotherShort(chain, candidate, context) || mayBeUnmarked(chain, candidate, context)) return 'no-evidence';
  if (mayBeBuiltElsewhere(chain, candidate, context)) return 'no-evidence';
  return mayBeNamedAfter(chain, candidate, context) ? 'no-evidence' : null;
}

/** A museum is a place and a group: neither contradicts the other. */
function isOfAnotherKind({ kind }: Chain, { description }: Candidate, described: DescribedKind | null): boolean {
  if (described === null || described === kind) return false;
  const isEither = kind !== 'person' && (described === 'place' || described === 'group');
  return !(isEither && hasPremises(description));
}

/** Mentions of a candidate's country, of those of the country named most, from which it is named enough; set by hand. */
const NAMED_SHARE = 0.5;

/** A thing that many countries have is another country's, unless the words beside the name say whose it is. */
function isOfNoCountryNeeded({ chain, candidate, ...judged }: Judged, context: LinkContext): boolean {
  const { country } = candidate;
  const need = judged.need === 'any' && isToldByCountry(candidate) ? 'named' : judged.need;
  const surroundings = context.surroundings.get(chain.id);
  if (need === 'any' || (surroundings?.isCountry && surroundings.country === country)) return false;
  if (country === null) return true;
  // Many countries have a club of one city's name; a shipped row is the one that the name means.
  if (need === 'told') return candidate.source !== 'embedded' && matchCountry(chain, candidate, context) !== 'agrees';
  if (need === 'main') return country !== context.mainCountry?.country;
  return countryShare(chain, candidate, context) < NAMED_SHARE;
}

/** "Golden Dawn (Greece)": its title needs the country, so others have the name. */
function isToldByCountry({ kind, title, country }: Candidate): boolean {
  return kind === 'group' && country !== null && readTitle(title).qualifier.includes(foldName(country));
}

/** "Georgia" in an article about that country, as other names of it show, is no state of a country that it hardly names. */
function isNamedLikeMain(chain: Chain, candidate: Candidate, context: LinkContext): boolean {
  const main = context.mainCountry?.country;
  const { country } = candidate;
  if (main === undefined || country === null || country === main || candidate.kind !== 'place') return false;
  const isShownByOthers = [...(context.countries.get(main)?.keys() ?? [])].some((witness) => witness !== chain.id);
  if (!isShownByOthers || readTitle(main).name !== foldName(chain.name)) return false;
  if (liesIn(candidate, context.surroundings.get(chain.id))) return false;
  return countryShare(chain, candidate, context) < NAMED_SHARE;
}

/** Both tell a person's work, and no field of one is the same as or next to a field of the other. */
function contradicts({ stated, known }: Work): boolean {
  if (stated.fields.size === 0 || known.fields.size === 0) return false;
  for (const a of stated.fields)
    for (const b of known.fields) if (a === b || NEIGHBOURS[a]?.includes(b) || NEIGHBOURS[b]?.includes(a)) return false;
  return true;
}

/**
 * Reports of matches and markets name clubs and companies by their cities: a place that nothing there puts on the map ("in
 * Perth") may be one, and the city's card would be wrong. A country's team is at least the country's.
 */
function mayBeNamedAfter(chain: Chain, { title, country }: Candidate, context: LinkContext): boolean {
  const { report, located, rivers } = context;
  if (chain.kind !== 'place' || title === country || report === null) return false;
  if (rivers.has(chain.id) || NO_NAMESAKE.test(foldName(chain.name))) return false;
  return chain.mentions.filter(({ start }) => located.has(start)).length < chain.mentions.length * MOSTLY;
}

/** Share of mentions on the map from which a place is one in a report that names others after places; set by hand. */
const MOSTLY = 0.5;

/** "Blue House" is no seat in Seoul where an article names countries and not that one: many have a house of that name. */
function mayBeBuiltElsewhere(chain: Chain, candidate: Candidate, context: LinkContext): boolean {
  const { country, description, kind, source } = candidate;
  if (kind !== 'place' || source !== 'embedded' || country === null || isPrintedBare(country)) return false;
  if (!isBuilt(description) || [...context.countries.keys()].every((one) => one === country)) return false;
  return matchCountry(chain, candidate, context) === 'absent';
}

/** "AA" may be batteries, unless the article names Myanmar, and "Isis" a goddess, unless it names Syria; and where it says what "AP" stands for, it is that. */
function mayBeAnotherShort(chain: Chain, candidate: Candidate, context: LinkContext): boolean {
  const spelled = context.spelledOut.get(chain.id);
  if (spelled !== undefined) return !standsFor(spelled, candidate);
  const isDoubtful = isBareAcronym(chain, candidate) || isSharedWord(chain, candidate);
  return (
    isDoubtful &&
    matchCountry(chain, candidate, context) !== 'agrees' &&
    findSharedNames(chain, candidate, context).length === 0
  );
}

/** "Maua" without its marks is Kenya's as well as "Mauá" in Brazil; "Hindu" without its article is no newspaper. */
function mayBeUnmarked(chain: Chain, candidate: Candidate, context: LinkContext): boolean {
  const [printed, title] = [chain.name, candidate.title];
  if (chain.kind === 'group')
    return title === `The ${printed}` && !printed.includes(' ') && !context.articled.has(chain.id);
  const isUnmarked = printed !== title && foldName(printed) === foldName(title) && /[^\p{ASCII}]/u.test(title);
  return isUnmarked && matchCountry(chain, candidate, context) === 'absent';
}

/** A place that bears the surname of someone named before and is not on the map each time may once be that person. */
function mayBeSomeone({ kind, name, mentions }: Chain, { names, located }: LinkContext): boolean {
  if (kind !== 'place') return false;
  const own = foldName(name);
  const bearers = names.filter((one) => one.kind === 'person' && one.name.endsWith(` ${own}`));
  return mentions.some((mention) => !located.has(mention.start) && bearers.some(({ start }) => start < mention.start));
}

/** "The Jordan river" and "Niger's capital" are of one sort only. "The Surma" is no town of that name. */
function isOfAnotherSort({ id, kind }: Chain, candidate: Candidate, context: LinkContext): boolean {
  const { rivers, printedSorts, saidSorts } = context;
  const printed = printedSorts.get(id);
  if (printed !== undefined) return headOf(candidate.description) !== printed;
  const said = saidSorts.get(id);
  if (said !== undefined && isOfOtherSort(candidate, said)) return true;
  if (kind !== 'place' || !(isSettlement(candidate.description) || CAPITAL.test(candidate.description))) return false;
  if (rivers.has(id) && !/^The /u.test(candidate.title)) return true;
  const sort = context.wordsBehind.get(id) ?? '';
  return sort !== 'district' && REGION_SORT.test(sort);
}

const CAPITAL = /^capital of /u;

/** What plays is a club or a team. What is traded is a company, where its title only begins with the name: "Oxford Group" may be none. */
function isNoSuchBearer({ id, name }: Chain, candidate: Candidate, { bearers }: LinkContext): boolean {
  const bearer = bearers.get(id);
  if (bearer === undefined || candidate.description === '' || isOfSort(candidate, bearer)) return false;
  return bearer === 'club' || (candidate.source !== 'embedded' && foldName(candidate.title) !== foldName(name));
}

/** Names that say themselves what they are: no club or company goes by them alone. */
const NO_NAMESAKE = /\b(?:street|road|avenue|square|park|river|lake|sea|ocean|bridge|airport|stadium)$/u;

/**
 * "Busia" may be the town that Busia County is named after and that no source knows, unless the article says which one it
 * means: "Busia county", or another place in it.
 */
function mayBeItsTown({ id, kind, name }: Chain, { title }: Candidate, context: LinkContext): boolean {
  const { folded, saidSorts, surroundings, wordsBehind } = context;
  if (saidSorts.get(id) === 'region') return false;
  const [own, full] = [foldName(name), foldName(title)];
  if ([...surroundings.values()].some((outer) => foldName(outer.name) === own)) return false;
  return (
    kind !== 'person' &&
    full.startsWith(`${own} `) &&
    REGION_SORT.test(full.slice(own.length + 1)) &&
    !folded.includes(full) &&
    !/^(?:region|oblast|province)$/u.test(wordsBehind.get(id) ?? '')
  );
}

const REGION_SORT =
  /^(?:canton|county|department|district|division|governorate|oblast|parish|prefecture|province|region)$/u;
