/**
 * An adjective can be part of a group's name: the Pakistani Taliban are not the Taliban. The tagger parts the two words;
 * whether they are one name only a source can tell, so this step stands between asking it and linking.
 */

import type { NamedText } from '../annotate.ts';
import type { CandidatesByName, Chain, Mention, Span } from '../types.ts';

/** A group's mention with the adjective right before it. */
interface Compound {
  readonly mention: Mention;
  /** Of both words. */
  readonly joined: Span;
  readonly surface: string;
  /** The surface form with plain blanks. */
  readonly name: string;
}

/** Names that an adjective and the group after it would make, each once: to be looked up with the others. */
export function compoundNames(named: NamedText): string[] {
  return [...new Set(named.chains.flatMap((chain) => findCompounds(chain, named)).map(({ name }) => name))];
}

/**
 * Gives every compound that a source knows a chain of its own; the mentions move there, with the adjective. Other chains
 * stay as they are, and one left without mentions goes.
 */
export function splitCompounds(named: NamedText, candidates: CandidatesByName): Chain[] {
  const compounds = named.chains
    .flatMap((chain) => findCompounds(chain, named))
    .filter(({ name }) => isName(name, candidates));
  const moved = new Set(compounds.map(({ mention }) => mention));
  const rest = named.chains
    .map((chain) => ({ ...chain, mentions: chain.mentions.filter((mention) => !moved.has(mention)) }))
    .filter(({ mentions }) => mentions.length > 0);
  const byName = new Map<string, Compound[]>();
  for (const compound of compounds) byName.set(compound.name, [...(byName.get(compound.name) ?? []), compound]);
  const lastNumber = Math.max(0, ...named.chains.map(({ id }) => Number(id.slice(1))));
  const added = [...byName.values()].map((same, i) => toChain(same, lastNumber + i + 1));
  return [...rest, ...added].sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}

function findCompounds(chain: Chain, { otherSpans, text }: NamedText): Compound[] {
  if (chain.kind !== 'group') return [];
  return chain.mentions.flatMap((mention) => {
    const adjective = otherSpans.find(
      ({ end }) => end < mention.start && /^[ \u00a0]$/u.test(text.slice(end, mention.start)),
    );
    if (!adjective) return [];
    const joined = { start: adjective.start, end: mention.end };
    const surface = text.slice(joined.start, joined.end);
    return [{ mention, joined, surface, name: surface.replace(/\s+/g, ' ') }];
  });
}

const isName = (name: string, candidates: CandidatesByName) =>
  (candidates.get(name) ?? []).some(({ matchedBy, kind }) => matchedBy !== 'demonym' && kind === 'group');

function toChain(compounds: readonly Compound[], number: number): Chain {
  const { name } = compounds[0]!;
  const mentions = compounds.map(({ mention, joined, surface }) => ({ ...mention, ...joined, text: surface }));
  return { id: `c${number}`, kind: 'group', name, mentions, demonyms: [], descriptions: [], metonyms: [], role: null };
}
