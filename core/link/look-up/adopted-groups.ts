/**
 * The tagger's fourth type holds nationalities, religions and works, and now and then a party: "the Social Democrats". A
 * name of that type that the shipped tables know as a group's and as nothing else is a group.
 */

import { foldName } from '../../text/normalize.ts';
import type { CandidatesByName, Chain, Mention } from '../../types.ts';
import type { OtherName } from '../context/countries.ts';

/** Chains, and what is none of them. */
interface SortedNames {
  readonly chains: readonly Chain[];
  readonly otherNames: readonly OtherName[];
}

/** Gives such names chains, or to the chain of that name where there is one. Chains stay in order of first mention. */
export function adoptGroups({ chains, otherNames }: SortedNames, candidates: CandidatesByName): SortedNames {
  const adopted = otherNames.filter(({ name }) => isGroup(name, candidates));
  if (adopted.length === 0) return { chains, otherNames };
  let lastNumber = Math.max(0, ...chains.map(({ id }) => Number(id.slice(1))));
  const byKey = new Map(chains.filter(({ kind }) => kind === 'group').map((chain) => [foldName(chain.name), chain]));
  for (const { name, span } of adopted) {
    const key = foldName(name);
    const known = byKey.get(key) ?? makeGroup(`c${++lastNumber}`, name);
    const mention: Mention = { ...span, text: name, kind: 'group', score: UNSURE };
    byKey.set(key, { ...known, mentions: [...known.mentions, mention].sort((a, b) => a.start - b.start) });
  }
  const groups = [...byKey.values()];
  const rest = chains.filter(({ id }) => !groups.some((group) => group.id === id));
  return {
    chains: [...rest, ...groups].sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start), // each has a mention
    otherNames: otherNames.filter((one) => !adopted.includes(one)),
  };
}

/** The tagger thought of something else. */
const UNSURE = 0.5;

function isGroup(name: string, candidates: CandidatesByName): boolean {
  const known = candidates.get(name) ?? [];
  return known.length > 0 && known.every(({ kind, matchedBy }) => kind === 'group' && matchedBy !== 'demonym');
}

function makeGroup(id: Chain['id'], name: string): Chain {
  return { id, kind: 'group', name, mentions: [], demonyms: [], descriptions: [], metonyms: [], role: null };
}
