/** Demonyms ("Afghan", "the British") point at a place without naming it: they are related to its chain, not mentions. */

import type { Candidate, CandidatesByName, Chain, EntityId, Link, Span } from '../types.ts';

/** The place that an adjective points at, or null when the word is no demonym. The commonest reading wins. */
export function findDemonym(name: string, candidates: CandidatesByName): Candidate | null {
  const found = (candidates.get(name) ?? []).filter(({ matchedBy }) => matchedBy === 'demonym');
  return found.reduce<Candidate | null>((best, one) => (best && best.prior >= one.prior ? best : one), null);
}

/**
 * Chains whose every reading is a demonym are none: the tagger took "Afghan" for a place. Gives the chains that stay and
 * the spans of those that went.
 */
export function setAsideDemonyms(
  chains: readonly Chain[],
  candidates: CandidatesByName,
): { readonly chains: readonly Chain[]; readonly spans: readonly Span[] } {
  const isDemonym = (chain: Chain) => {
    const found = candidates.get(chain.name) ?? [];
    return chain.kind !== 'person' && found.length > 0 && found.every(({ matchedBy }) => matchedBy === 'demonym');
  };
  return {
    chains: chains.filter((chain) => !isDemonym(chain)),
    spans: chains.filter(isDemonym).flatMap(({ mentions }) => mentions.map(({ start, end }) => ({ start, end }))),
  };
}

/** An adjective of the article and the place it points at. */
interface Demonym {
  readonly span: Span;
  readonly placeId: EntityId;
}

/** The demonyms among an article's other names, in the order given. */
export function findDemonyms(
  named: readonly { readonly name: string; readonly span: Span }[],
  candidates: CandidatesByName,
): Demonym[] {
  return named.flatMap(({ name, span }) => {
    const place = findDemonym(name, candidates);
    return place ? [{ span, placeId: place.id }] : [];
  });
}

/** Adds to each linked place the demonyms that point at it. Those that point at no chain of the article are left out. */
export function relateDemonyms(
  chains: readonly Chain[],
  links: readonly Link[],
  demonyms: readonly Demonym[],
): Chain[] {
  return chains.map((chain, i) => {
    const entityId = links[i]?.entityId;
    const own = demonyms.filter(({ placeId }) => chain.kind === 'place' && placeId === entityId);
    const spans = own.map(({ span }) => span).sort((a, b) => a.start - b.start);
    return spans.length === 0 ? chain : { ...chain, demonyms: spans };
  });
}
