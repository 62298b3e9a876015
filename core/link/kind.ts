/** Second thoughts about a chain's kind, where the shipped names know better than a single tag. */

import { nameWords } from '../resolve/names.ts';
import type { Candidate, CandidatesByName, Chain, Kind } from '../types.ts';

/** Share of a name's known readings that one must have to overrule the tagger. */
const CLEAR_PRIOR = 0.8;
/** Tagger score up to which a lone word taken for a person may be overruled. */
const UNSURE_OF_PERSON = 0.9;

/**
 * A country speaking or playing ("the U.S. said") may be tagged as a group, and a lone name like "Houthis" or "Hodeidah"
 * as a person: such chains take the kind of what bears the name. Order is kept.
 */
export function correctKinds(chains: readonly Chain[], candidates: CandidatesByName): Chain[] {
  return chains.map((chain) => {
    const known = (candidates.get(chain.name) ?? []).find(isClear);
    const kind = known?.kind && mayBe(chain, known) ? known.kind : chain.kind;
    return kind === chain.kind ? chain : withKind(chain, kind);
  });
}

const isClear = ({ source, prior, matchedBy }: Candidate) =>
  source === 'embedded' && prior >= CLEAR_PRIOR && matchedBy !== 'demonym';

function mayBe(chain: Chain, known: Candidate): boolean {
  if (chain.kind === 'group') return known.kind === 'place' && known.title === known.country;
  if (chain.kind === 'place' || chain.role || nameWords(chain.name).length > 1) return false;
  return chain.mentions.every(({ score }) => score < UNSURE_OF_PERSON);
}

function withKind(chain: Chain, kind: Kind): Chain {
  return { ...chain, kind, mentions: chain.mentions.map((mention) => ({ ...mention, kind })) };
}
