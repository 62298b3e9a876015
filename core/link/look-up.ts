/**
 * Which names are looked up, and how. What is on the device is asked first: it says which country the article is about,
 * and so under which further titles its institutions and towns may stand. Then everything is asked at once.
 */

import { compoundNames } from '../resolve/compounds.ts';
import { isPartialName } from '../resolve/names.ts';
import { ofCountryNames } from '../resolve/of-country.ts';
import type { AbortSignalLike, CandidatesByName, Chain, KnowledgeSource } from '../types.ts';
import { lookupNames } from './candidates.ts';
import { nameMainCountry } from './context.ts';
import { dominantPlace, type OtherName } from './countries.ts';
import { titlesByPlace, type Whereabouts } from './country-names.ts';
import { findSurroundings } from './surroundings.ts';

/** A text's chains and the names in it that are none. */
export interface LookUpText {
  readonly text: string;
  readonly chains: readonly Chain[];
  readonly otherNames: readonly OtherName[];
}

/** Candidates of all names of a text, also of those that its things bear in the country that it is about. */
export async function findCandidates(
  { text, chains, otherNames }: LookUpText,
  source: KnowledgeSource,
  signal: AbortSignalLike,
): Promise<CandidatesByName> {
  const sorted = bySalience(chains);
  const names = new Set([
    ...sorted.flatMap(lookupNames),
    ...otherNames.map(({ name }) => name),
    ...compoundNames({ text, chains, otherSpans: otherNames.map(({ span }) => span) }),
    ...ofCountryNames({ chains }),
  ]);
  const onDevice = await source.candidates([...names], signal, { privateNames: names, contextNames: [] });
  const main = nameMainCountry(chains, otherNames, onDevice);
  const surroundings = findSurroundings({ text, chains, otherNames }, onDevice);
  const placed = sorted.flatMap((chain) => openTitles(chain, { main, around: surroundings.get(chain.id) }, onDevice));
  const limits = { privateNames: privateNames(names, chains), contextNames: contextNames(sorted) };
  return source.candidates([...new Set([...names, ...placed])], signal, limits);
}

/** A town that the device knows there already is not guessed at: a guess takes the place of another name. */
function openTitles(chain: Chain, where: Whereabouts, onDevice: CandidatesByName): string[] {
  const known = dominantPlace(chain.name, onDevice);
  const isKnown = known !== null && (known.title === known.country || known.country === where.main?.country);
  return isKnown ? [] : titlesByPlace(chain, where).map(({ title }) => title);
}

/** Most mentioned first: where a source can take only so many names, these are the ones that count. */
const bySalience = (chains: readonly Chain[]) => [...chains].sort((a, b) => b.mentions.length - a.mentions.length);

/** The most mentioned place and the most mentioned group: with them a search finds whom the article can mean. */
function contextNames(sorted: readonly Chain[]): string[] {
  return (['place', 'group'] as const).flatMap((kind) => sorted.find((chain) => chain.kind === kind)?.name ?? []);
}

/** Names whose answer could not be used anyway are not sent anywhere: adjectives and events, and lone surnames. */
function privateNames(names: ReadonlySet<string>, chains: readonly Chain[]): Set<string> {
  const asked = new Set(chains.filter((chain) => !isPartialName(chain)).flatMap(lookupNames));
  return new Set([...names].filter((name) => !asked.has(name)));
}
