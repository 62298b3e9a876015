/**
 * "Northern Uganda" is no name of its own unless something known is called so ("Northern Ireland"): it is a part of Uganda,
 * and the card of Uganda is the one that helps; so is that of Riohacha for "Riohacha City". Where the device knows nothing
 * of the whole phrase and something of the name in it, the chain goes by that; its mentions stay as the article prints them.
 */

import type { Candidate, CandidatesByName, Chain } from '../../types.ts';
import { isSettlement } from '../describe.ts';

const QUARTER = 'north|south|east|west';
/** Words in small letters that tell a part of a place; "East Germany" was no part of Germany. */
const PART = new RegExp(
  `^(?:far |deep )?(?:(?:${QUARTER})[- ]?(?:(?:${QUARTER}|central)(?:ern)?|ern(?:most)?)?|central|mainland|rural|urban|coastal|inland|downtown|metropolitan|suburban|upstate) (?=\\p{Lu})`,
  'u',
);
/** Where headlines and some papers write them with capitals, only the forms that no country's name begins with. */
const CAPITAL_PART = new RegExp(`^(?:(?:${QUARTER})(?:[- ]?(?:${QUARTER}))?ern|central|mainland) (?=\\p{Lu})`, 'iu');
/** "City of Windhoek", "State of Gujarat"; "Islamic State of Iraq" is a group. */
const SORT_OF = /^(?:City|Town|Municipality|State|Province|Governorate) of (?=\p{Lu})/u;
/** Behind the name of a town, which it then is: "Nevada City" is not Nevada. */
const TOWN_BEHIND = / (?:[Cc]ity|[Tt]own|[Vv]illage|[Mm]unicipality|[Mm]etropolitan [Aa]rea)$/u;
const AREA_BEHIND = / (?:area|region|coast)$/u;

/** The names to be looked up beside those of the chains, each once. */
export function wholeNames(chains: readonly Chain[]): string[] {
  return [...new Set(chains.filter(({ kind }) => kind === 'place').flatMap(({ name }) => wholeOf(name) ?? []))];
}

/** The place that a phrase is about, by name: "northern Uganda" gives "Uganda". Null for what is no such phrase. */
export function wholeOf(name: string): string | null {
  const whole = [PART, CAPITAL_PART, SORT_OF, TOWN_BEHIND, AREA_BEHIND].reduce(
    (rest, words) => rest.replace(words, ''),
    name,
  );
  return whole === name ? null : whole;
}

/** Chains of parts of known places go by the place; those of one place become one. Order is kept. */
export function nameByWhole(chains: readonly Chain[], onDevice: CandidatesByName): readonly Chain[] {
  const named = chains.map((chain) => {
    const whole = chain.kind === 'place' ? knownWhole(chain.name, onDevice) : null;
    return whole === null ? chain : { ...chain, name: whole };
  });
  return chains.every((chain, i) => chain === named[i]) ? chains : joinByName(named, chains);
}

/** The known place that an unknown phrase is about, by name; null for what is known itself, and where nothing is. */
export function knownWhole(name: string, onDevice: CandidatesByName): string | null {
  const whole = isKnown(name, onDevice) ? null : wholeOf(name);
  return whole !== null && isKnown(whole, onDevice) && mayBePart(name, whole, onDevice) ? whole : null;
}

/** A name with capitals may be a name: only a country's is taken for a part of it, and only a town's for a town. */
function mayBePart(phrase: string, whole: string, onDevice: CandidatesByName): boolean {
  const places = placesOf(whole, onDevice);
  if (TOWN_BEHIND.test(phrase)) return isSettlement(places[0]?.description ?? '');
  return !CAPITAL_PART.test(phrase) || PART.test(phrase) || places.some(({ title, country }) => title === country);
}

const isKnown = (name: string, onDevice: CandidatesByName) => placesOf(name, onDevice).length > 0;

const placesOf = (name: string, onDevice: CandidatesByName): readonly Candidate[] =>
  (onDevice.get(name) ?? []).filter(({ kind, matchedBy }) => kind === 'place' && matchedBy !== 'demonym');

/** Only what was renamed is joined: two chains of one name may have been told apart before. */
function joinByName(named: readonly Chain[], before: readonly Chain[]): Chain[] {
  const joined: Chain[] = [];
  named.forEach((chain, i) => {
    const isRenamed = chain !== before[i];
    const at = joined.findIndex(
      (other) => other.kind === 'place' && other.name === chain.name && (isRenamed || isPhrase(other)),
    );
    if (at < 0) joined.push(chain);
    else joined[at] = join(joined[at]!, chain); // just found
  });
  return joined;
}

const isPhrase = ({ name, mentions }: Chain) => mentions.every(({ text }) => wholeOf(text) === name);

function join(a: Chain, b: Chain): Chain {
  const inOrder = <One extends { readonly start: number }>(ones: readonly One[]) =>
    [...ones].sort((x, y) => x.start - y.start);
  return {
    ...a,
    mentions: inOrder([...a.mentions, ...b.mentions]),
    demonyms: inOrder([...a.demonyms, ...b.demonyms]),
    descriptions: inOrder([...a.descriptions, ...b.descriptions]),
    metonyms: inOrder([...a.metonyms, ...b.metonyms]),
    role: a.role ?? b.role,
  };
}
