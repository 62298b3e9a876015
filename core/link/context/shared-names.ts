/**
 * Names that many countries' things bear: their own institutions ("Supreme Court"), their parties ("Labour"). Only a
 * country tells which one is meant.
 */

import { readInstitution } from '../../resolve/institutions.ts';
import { foldName } from '../../text/normalize.ts';
import type { Candidate, Chain } from '../../types.ts';
import { describedKind } from '../describe.ts';
import type { Bearer } from './bearers.ts';
import { DOMINANT_PRIOR } from './countries.ts';

/** Names that parties of many countries bear: "Democratic Party", "Labour", "the Greens". */
const GENERIC_PARTY =
  /^(?:(?:(?:national|new|united|christian|social|liberal|peoples) )*(?:democratic|democrat|republican|labou?r|conservative|liberal|socialist|communist|green|national|nationalist|peoples|workers|progressive|reform|centre|center|unity|justice|freedom) (?:party|congress|alliance|front|movement)|(?:social |liberal |christian )?democrats|republicans|labou?r|conservatives|liberals|socialists|communists|greens|left|tories)$/u;
/** The ones of this form that need no country. */
const ONLY_ONE = /^(?:the )?(?:state department|security council)$/u;

/**
 * Which country a candidate must be of: `main`, the one that the article is mostly about, or that the words beside the
 * name say; `named`, one that the article names at least half as often as the one named most; `told`, one that it names;
 * `any`, when the name needs none.
 */
export type CountryNeed = 'main' | 'named' | 'told' | 'any';

/** What a chain's name, and what is known by it, demand of a candidate's country. */
export function needOfCountry(
  { kind, name }: Chain,
  candidates: readonly Candidate[],
  bearer: Bearer | undefined,
): CountryNeed {
  if (kind !== 'group') return 'any';
  if (isGenericInstitution(name)) return 'main';
  if (isGenericParty(name) || isOfSeveralCountries(candidates)) return 'named';
  return bearer === 'club' && candidates.some((one) => one.kind === 'place') ? 'told' : 'any';
}

/** Does each country have an institution of this name? One that says whose it is ("Central Bank of Chile") is its own. */
export function isGenericInstitution(name: string): boolean {
  if (ONLY_ONE.test(foldName(name))) return false;
  const institution = readInstitution({ start: 0, end: name.length }, { text: name, places: [] });
  return institution !== null && institution.owner === null;
}

/** Do parties of many countries bear this name? */
export const isGenericParty = (name: string): boolean => GENERIC_PARTY.test(foldName(name));

/** The sources know groups of more than one country, and none that the name mostly means ("the Taliban"). */
function isOfSeveralCountries(candidates: readonly Candidate[]): boolean {
  const groups = candidates.filter(({ kind, description, about }) => {
    const described = kind ?? describedKind(description, about);
    return described === null || described === 'group';
  });
  const isDominated = groups.some(({ source, prior }) => source === 'embedded' && prior >= DOMINANT_PRIOR);
  return new Set(groups.flatMap(({ country }) => country ?? [])).size > 1 && !isDominated;
}
