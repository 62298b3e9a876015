/**
 * Names that the shipped tables know better than the tagger. Its fourth type holds nationalities, religions and works, and
 * now and then a party: "the Social Democrats"; one that the tables know as a group's and as nothing else is a group. And
 * what it passed over, where the words beside it call for a name (overlooked.ts), is one that the tables know as such.
 */

import { foldName } from '../../text/normalize.ts';
import type { CandidatesByName, Chain, Mention } from '../../types.ts';
import type { OtherName } from '../context/countries.ts';
import { isKnownAs, type Overlooked } from './overlooked.ts';

/** Chains, and what is none of them. */
interface SortedNames {
  readonly chains: readonly Chain[];
  readonly otherNames: readonly OtherName[];
}

/** Gives such names chains, or to the chain of that name where there is one. Chains stay in order of first mention. */
export function adoptNames(
  { chains, otherNames }: SortedNames,
  overlooked: readonly Overlooked[],
  candidates: CandidatesByName,
): SortedNames {
  const asGroups = otherNames.map((one): Overlooked => ({ ...one, kind: 'group' }));
  const adopted = [...asGroups, ...overlooked].filter((one) => isKnownAs(one, candidates));
  if (adopted.length === 0) return { chains, otherNames };
  let lastNumber = Math.max(0, ...chains.map(({ id }) => Number(id.slice(1))));
  const keyOf = (kind: Chain['kind'], name: string) => `${kind} ${foldName(name)}`;
  const byKey = new Map(chains.map((chain) => [keyOf(chain.kind, chain.name), chain]));
  for (const { name, kind, span } of adopted) {
    const key = keyOf(kind, name);
    const known = byKey.get(key) ?? makeChain(`c${++lastNumber}`, name, kind);
    const mention: Mention = { ...span, text: name, kind, score: UNSURE };
    byKey.set(key, { ...known, mentions: [...known.mentions, mention].sort((a, b) => a.start - b.start) });
  }
  const changed = [...byKey.values()];
  const rest = chains.filter(({ id }) => !changed.some((chain) => chain.id === id));
  const isTaken = ({ span }: OtherName) =>
    adopted.some((one) => one.span.start <= span.start && one.span.end >= span.end);
  return {
    chains: [...rest, ...changed].sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start), // each has a mention
    otherNames: otherNames.filter((one) => !isTaken(one)),
  };
}

/** The tagger thought of something else, or of nothing. */
const UNSURE = 0.5;

function makeChain(id: Chain['id'], name: string, kind: Chain['kind']): Chain {
  return { id, kind, name, mentions: [], demonyms: [], descriptions: [], metonyms: [], role: null };
}
