/**
 * Who is connected to whom in an article: names that a source relates, and people with the groups and places that their
 * stated role names. They come in order of appearance, so that the same article always gives the same drawing; names without
 * a connection stay out.
 */

import type { Card } from './card/card.ts';
import type { RelationName } from './entity.ts';
import type { ChainId, Kind } from './types.ts';

/** A name that is connected to another. */
export interface ConnectedName {
  readonly chainId: ChainId;
  readonly name: string;
  readonly kind: Kind;
}

/** Two names, and how the first stands to the second: a source's relation, or the words of a stated role. */
export interface Connection {
  readonly from: ChainId;
  readonly to: ChainId;
  readonly relation: RelationName | null;
  /** The stated role; null where a source tells. */
  readonly role: string | null;
}

/** The graph of an article: names in order of appearance. */
export interface Connections {
  readonly names: readonly ConnectedName[];
  readonly connections: readonly Connection[];
}

/** More lines than this are a tangle: those between the most mentioned names are kept. */
const MAX_CONNECTIONS = 16;

/** The connections between the cards, most mentioned first, at most one between two names. */
export function connectCards(cards: readonly Card[]): Connections {
  const connections = new Map<string, Connection>();
  for (const connection of [...cards.flatMap((card) => rolesOf(card, cards)), ...cards.flatMap(relationsOf)]) {
    const key = [connection.from, connection.to].sort().join(' ');
    if (!connections.has(key)) connections.set(key, connection);
  }
  const kept = [...connections.values()].slice(0, MAX_CONNECTIONS);
  const connected = new Set(kept.flatMap(({ from, to }) => [from, to]));
  const names = cards
    .filter(({ chainId }) => connected.has(chainId))
    .sort((a, b) => a.article.positions[0]! - b.article.positions[0]!); // a name has a mention
  return { names: names.map(({ chainId, name, kind }) => ({ chainId, name, kind })), connections: kept };
}

function relationsOf({ chainId, relations }: Card): Connection[] {
  return relations.map((relation) => ({ from: chainId, to: relation.chainId, relation: relation.name, role: null }));
}

/** "Foreign Office spokesperson" names the Foreign Office. */
function rolesOf({ chainId, kind, role }: Card, cards: readonly Card[]): Connection[] {
  if (kind !== 'person' || !role) return [];
  const named = cards.filter((other) => other.kind !== 'person' && holdsName(role.text, other.name));
  return named.map((other) => ({ from: chainId, to: other.chainId, relation: null, role: role.text }));
}

/** The name as whole words. */
function holdsName(words: string, name: string): boolean {
  const at = words.indexOf(name);
  const isLetter = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? '');
  return at >= 0 && !isLetter(words[at - 1]) && !isLetter(words[at + name.length]);
}
