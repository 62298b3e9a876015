/**
 * What the reader said is no name is not looked up, under none of the titles that it might have, and helps to judge no
 * other name: its chain is taken out before the line runs again, and put back as it was, so that the word can be taken
 * back.
 */

import type { Annotation, NamedText } from './annotate.ts';
import { relateEntities } from './relations.ts';
import type { ChainId, Link, Mention, Span } from './types.ts';

/** A text without some of its chains, and the way back. */
export interface SetAside {
  readonly rest: NamedText;
  /** What was found in the rest, with the chains that were set aside, linked as they were before. */
  putBack(again: Annotation): Annotation;
}

/** Sets chains of `found` aside, by id; `named` is what they were found in. Cost: all mentions × those set aside. */
export function setAside(named: NamedText, found: Annotation, ids: ReadonlySet<ChainId>): SetAside {
  const kept = found.chains.flatMap((chain, i) => (ids.has(chain.id) ? [{ chain, link: found.links[i]! }] : []));
  const spans = kept.flatMap(({ chain }) => chain.mentions);
  const isKept = (mention: Mention) => spans.some((span) => holds(span, mention));
  return {
    rest: { ...named, chains: named.chains.filter(({ mentions }) => !mentions.every(isKept)) },
    putBack(again) {
      const idOf = freshIds(again);
      const added = kept.map(({ chain, link }) => {
        const id = idOf(chain.id);
        return { chain: { ...chain, id }, link: { ...link, chainId: id } };
      });
      const all = [...again.chains.map((chain, i) => ({ chain, link: again.links[i]! })), ...added];
      all.sort((a, b) => a.chain.mentions[0]!.start - b.chain.mentions[0]!.start);
      const wanted = new Set(kept.map(({ link }) => link.entityId));
      const known = new Set(again.entities.map(({ id }) => id));
      const own = found.entities.filter(({ id }) => wanted.has(id) && !known.has(id));
      const entities = [...again.entities, ...own];
      return {
        chains: all.map(({ chain }) => chain),
        links: all.map(({ link }): Link => link),
        entities,
        relations: relateEntities(entities),
      };
    },
  };
}

const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;

/** Gives an id back as it is, or another one where the line has given it away. */
function freshIds({ chains }: Annotation): (id: ChainId) => ChainId {
  const taken = new Set(chains.map(({ id }) => id));
  return (id) => {
    let free = id;
    for (let number = chains.length; taken.has(free); number++) free = `c${number}`;
    taken.add(free);
    return free;
  };
}
