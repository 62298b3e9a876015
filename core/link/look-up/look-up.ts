/**
 * Which names are looked up, and how. What is on the device is asked first: it says which country the article is about,
 * and so under which further titles its institutions and towns may stand. Then everything is asked at once.
 */

import { compoundNames } from '../../resolve/compounds.ts';
import { isPartialName } from '../../resolve/names.ts';
import { groupsOfCountry, ofCountryNames } from '../../resolve/of-country.ts';
import type {
  AbortSignalLike,
  Candidate,
  CandidatesByName,
  Chain,
  KnowledgeSource,
  LookUpLimits,
} from '../../types.ts';
import { titlesOfBearer } from '../context/bearers.ts';
import { nameMainCountry, reportOf } from '../context/context.ts';
import { dominantPlace, type OtherName, ownerNames } from '../context/countries.ts';
import { regionNames } from '../context/printed-sorts.ts';
import { riverTitles } from '../context/rivers.ts';
import { findSurroundings, liesElsewhere, type Surroundings } from '../context/surroundings.ts';
import { adoptNames } from './adopted-names.ts';
import { lookupNames } from './candidates.ts';
import { titlesByPlace, type Whereabouts } from './country-names.ts';
import { findOverlooked } from './overlooked.ts';
import { partBearers } from './part-bearers.ts';
import { nameByWhole, wholeNames, wholeOf } from './place-phrases.ts';

/** A text's chains and the names in it that are none. */
export interface LookUpText {
  readonly text: string;
  readonly chains: readonly Chain[];
  readonly otherNames: readonly OtherName[];
}

/** The chains, and the names that are none, as the device has sorted them anew; and the candidates of all of them. */
export interface LookedUp {
  readonly chains: readonly Chain[];
  readonly otherNames: readonly OtherName[];
  readonly candidates: CandidatesByName;
}

/**
 * Candidates of all names of a text, also of those that its things bear in the country that it is about. Clubs and
 * companies are parted from the places whose names they go by, since they stand under other titles.
 */
export async function findCandidates(
  { text, chains: found, otherNames: others }: LookUpText,
  source: KnowledgeSource,
  signal: AbortSignalLike,
): Promise<LookedUp> {
  const overlooked = findOverlooked(
    text,
    found.flatMap(({ mentions }) => mentions),
    others,
  );
  const further = [
    ...[...others, ...overlooked].map(({ name }) => name),
    ...compoundNames({ text, chains: found, otherSpans: others.map(({ span }) => span) }),
    ...ofCountryNames({ chains: found }),
    ...ownerNames(found),
    ...wholeNames(found),
    ...found.flatMap((chain) => regionNames({ ...chain, name: wholeOf(chain.name) ?? chain.name }, text)),
  ];
  const namesOf = (chains: readonly Chain[]) => new Set([...bySalience(chains).flatMap(lookupNames), ...further]);
  const first = namesOf(found);
  const onDevice = await source.candidates([...first], signal, { ...NOTHING_ASKED, privateNames: first });
  const report = reportOf(text);
  const adopted = adoptNames({ chains: found, otherNames: others }, overlooked, onDevice);
  const { otherNames } = adopted;
  const chains = partBearers(nameByWhole(adopted.chains, onDevice), { text, report, candidates: onDevice });
  const names = namesOf(chains);
  const main = nameMainCountry(chains, { text, otherNames }, onDevice);
  const surroundings = findSurroundings({ text, chains, otherNames }, onDevice);
  const placed = bySalience(chains).flatMap((chain) => [
    ...openTitles(chain, { main, around: surroundings.get(chain.id) }, onDevice),
    ...titlesOfBearer(chain, { text, report }, onDevice),
    ...(dominantPlace(chain.name, onDevice) ? [] : riverTitles(chain, text)),
  ]);
  const doubted = chains.filter((chain) => isDoubted(chain, surroundings.get(chain.id), onDevice));
  const abroad = groupsOfCountry(chains).filter(({ name, country }) => isElsewhere(name, country, onDevice));
  const limits = {
    privateNames: privateNames(names, chains),
    contextNames: contextNames(bySalience(chains)),
    doubtedNames: new Set([...doubted.flatMap(lookupNames), ...abroad.map(({ name }) => name)]),
  };
  return {
    chains,
    otherNames,
    candidates: await source.candidates([...new Set([...names, ...placed])], signal, limits),
  };
}

const NOTHING_ASKED: LookUpLimits = { privateNames: new Set(), contextNames: [], doubtedNames: new Set() };

/** Does the device know a group's name only of what it cannot be: places, or things of another country than it is said to be of? */
function isDoubted({ kind, name }: Chain, around: Surroundings | undefined, onDevice: CandidatesByName): boolean {
  const known = (onDevice.get(name) ?? []).filter(({ matchedBy }) => matchedBy !== 'demonym');
  const mayBe = (one: Candidate) => one.kind === kind && !(around && liesElsewhere(one, around));
  return kind === 'group' && known.length > 0 && !known.some(mayBe);
}

/** Does the device know a name only of another country than the one named behind it? */
function isElsewhere(name: string, country: string, onDevice: CandidatesByName): boolean {
  const title = dominantPlace(country, onDevice)?.country ?? null;
  return title !== null && (onDevice.get(name) ?? []).every((one) => one.country !== title);
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
