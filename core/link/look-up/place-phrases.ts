/**
 * "Northern Uganda" is no name of its own unless something known is called so ("Northern Ireland"): it is a part of Uganda,
 * and the card of Uganda is the one that helps. Where the device knows nothing of the whole phrase and something of what
 * stands behind the direction, the chain goes by that; its mentions stay as the article prints them.
 */

import type { Candidate, CandidatesByName, Chain } from '../../types.ts';

const QUARTER = 'north|south|east|west';
/** Words in small letters that tell a part of a place; "East Germany" was no part of Germany. */
const PART = new RegExp(
  `^(?:far |deep )?(?:(?:${QUARTER})[- ]?(?:(?:${QUARTER}|central)(?:ern)?|ern(?:most)?)?|central|mainland|rural|coastal|inland) (?=\\p{Lu})`,
  'u',
);
/** Where headlines and some papers write them with capitals, only the forms that no country's name begins with. */
const CAPITAL_PART = new RegExp(`^(?:${QUARTER})(?:[- ]?(?:${QUARTER}))?ern (?=\\p{Lu})`, 'iu');

/** The names behind directions, each once: to be looked up with the others. */
export function wholeNames(chains: readonly Chain[]): string[] {
  return [...new Set(chains.filter(({ kind }) => kind === 'place').flatMap(({ name }) => wholeOf(name) ?? []))];
}

/** The place that a phrase is a part of, by name: "northern Uganda" gives "Uganda". Null for what names no part. */
export function wholeOf(name: string): string | null {
  const part = PART.exec(name) ?? CAPITAL_PART.exec(name);
  return part === null ? null : name.slice(part[0].length);
}

/** Chains of parts of known places go by the place; those of one place become one. Order is kept. */
export function nameByWhole(chains: readonly Chain[], onDevice: CandidatesByName): readonly Chain[] {
  const named = chains.map((chain) => {
    const whole = chain.kind === 'place' && !isKnown(chain.name, onDevice) ? wholeOf(chain.name) : null;
    return whole !== null && isKnown(whole, onDevice) && mayBePart(chain.name, whole, onDevice)
      ? { ...chain, name: whole }
      : chain;
  });
  return chains.every((chain, i) => chain === named[i]) ? chains : joinByName(named, chains);
}

/** A name with capitals may be a name: only a country's is taken for a part of it. */
function mayBePart(phrase: string, whole: string, onDevice: CandidatesByName): boolean {
  return PART.test(phrase) || placesOf(whole, onDevice).some(({ title, country }) => title === country);
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
