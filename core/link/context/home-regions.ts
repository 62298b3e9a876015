/**
 * Where towns share their names, papers print the region with a small one, unless their readers live there: "Westlake" in a
 * report from Seattle is a part of that city, and no town in Ohio. So where an article names regions of such a country, a
 * small town of another region, which it does not name, may be something else that no source knows.
 */

import { foldName } from '../../text/normalize.ts';
import type { Candidate, CandidatesByName, Chain, ChainId } from '../../types.ts';
import { dominantPlace } from './countries.ts';
import type { SaidSort } from './said-sorts.ts';
import { liesIn, type Surroundings } from './surroundings.ts';

/** The first-level regions that an article names, by country, both folded; and the chains that name them or a town there. */
export type HomeRegions = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<ChainId>>>;

/**
 * Countries with a hundred towns of 15,000 people or more in the shipped tables, of which three in a hundred or more share
 * their name with another one there; English Wikipedia titles. A test counts them anew.
 */
export const REPEATING_COUNTRIES: ReadonlySet<string> = new Set([
  'Angola',
  'Argentina',
  'Brazil',
  'China',
  'Colombia',
  'India',
  'Iran',
  'Japan',
  'Kenya',
  'Mexico',
  'Philippines',
  'Russia',
  'United States',
]);

/** Prominence from which a town is printed without its region everywhere: 200,000 people; set by hand. */
const KNOWN_EVERYWHERE = 0.15;
/** Prior from which hardly anything else bears the name; set by hand. */
const ONLY_BEARER = 0.9;

interface Region {
  readonly country: string;
  readonly name: string;
}

/** Reads the regions off the places that nearly always mean one thing. */
export function findHomeRegions(chains: readonly Chain[], candidates: CandidatesByName): HomeRegions {
  const regions = new Map<string, Map<string, Set<ChainId>>>();
  for (const { id, kind, name } of chains) {
    const place = kind === 'place' ? dominantPlace(name, candidates) : null;
    const region = place && (regionAround(place) ?? regionItself(place));
    if (!region) continue;
    const inCountry = regions.get(region.country) ?? new Map<string, Set<ChainId>>();
    regions.set(region.country, inCountry.set(region.name, (inCountry.get(region.name) ?? new Set()).add(id)));
  }
  return regions;
}

/** What is read of an article to tell a town's region. */
interface RegionContext {
  readonly homeRegions: HomeRegions;
  /** The article, folded. */
  readonly folded: string;
  readonly saidSorts: ReadonlyMap<ChainId, SaidSort>;
  readonly surroundings: ReadonlyMap<ChainId, Surroundings>;
}

/** Is the candidate a small town of a region that the article does not name, while it names others of its country? */
export function isInUnnamedRegion({ id, kind }: Chain, candidate: Candidate, context: RegionContext): boolean {
  const region = kind === 'place' ? regionAround(candidate) : null;
  if (region === null || context.folded.includes(region.name) || liesIn(candidate, context.surroundings.get(id)))
    return false;
  const isKnown = candidate.prominence >= KNOWN_EVERYWHERE || candidate.prior >= ONLY_BEARER;
  if (isKnown || context.saidSorts.get(id) === 'settlement' || !REPEATING_COUNTRIES.has(region.country)) return false;
  const named = [...(context.homeRegions.get(region.country) ?? [])];
  const byOthers = named.filter(([, chains]) => chains.size > Number(chains.has(id)));
  return byOthers.length > 0 && byOthers.every(([name]) => name !== region.name);
}

/** "town in Ohio, the United States" lies in Ohio; null for what says no region. */
function regionAround({ description, country }: Candidate): Region | null {
  const name = TOWN_IN_REGION.exec(description)?.[1];
  return name === undefined || country === null ? null : { country, name: foldName(name) };
}

const TOWN_IN_REGION = /^[^,]*\b(?:city|town|village|municipality|place|part of a city) in (?:the )?([^,]+),/iu;

/** "state of the United States" is a region of them. */
function regionItself({ title, country, description }: Candidate): Region | null {
  if (country === null || title === country || !PART_OF_COUNTRY.test(description)) return null;
  return { country, name: foldName(title.replace(/ \(.*\)$/u, '')) };
}

const PART_OF_COUNTRY = /^(?:\p{L}+ )+of /u;
