/** Two chains that surely mean one entity are one chain: "U.S." and "United States", "Afghan Taliban" and "Taliban". */

import { canonicalMention } from '../resolve/chains.ts';
import type { Chain, EntityId, Link } from '../types.ts';

/** Joins chains of one kind with the same link. The first keeps its id; the surer link stays. Order is kept. */
export function mergeByEntity(
  chains: readonly Chain[],
  links: readonly Link[],
): { readonly chains: readonly Chain[]; readonly links: readonly Link[] } {
  const indexByEntity = new Map<EntityId, number>();
  const merged: { chain: Chain; link: Link }[] = [];
  chains.forEach((chain, i) => {
    const link = links[i]!;
    const at = link.entityId === null ? undefined : indexByEntity.get(link.entityId);
    const known = at === undefined ? undefined : merged[at];
    if (known && known.chain.kind === chain.kind) {
      const surer = link.confidence > known.link.confidence ? link : known.link;
      merged[at!] = { chain: joinChains(known.chain, chain), link: { ...surer, chainId: known.chain.id } };
      return;
    }
    if (link.entityId !== null) indexByEntity.set(link.entityId, merged.length);
    merged.push({ chain, link });
  });
  return { chains: merged.map(({ chain }) => chain), links: merged.map(({ link }) => link) };
}

function joinChains(a: Chain, b: Chain): Chain {
  const byStart = (x: { start: number }, y: { start: number }) => x.start - y.start;
  const mentions = [...a.mentions, ...b.mentions].sort(byStart);
  const demonyms = [...new Map([...a.demonyms, ...b.demonyms].map((span) => [span.start, span])).values()].sort(
    byStart,
  );
  const descriptions = [...a.descriptions, ...b.descriptions].sort(byStart);
  const metonyms = [...a.metonyms, ...b.metonyms].sort(byStart);
  const isFullerB = canonicalMention(mentions) === canonicalMention(b.mentions);
  return {
    ...a,
    name: isFullerB ? b.name : a.name,
    mentions,
    demonyms,
    descriptions,
    metonyms,
    role: a.role ?? b.role,
  };
}
