/** Names that the reader knows already: they are not painted, and dimmed in the list, in every article. */

import { foldName } from './text/normalize.ts';
import type { Kind } from './types.ts';

/** A name that the reader needs no card for. */
export interface KnownName {
  readonly name: string;
  readonly kind: Kind;
}

/** Two known names with one key are one. */
export const knownNameKey = ({ name, kind }: KnownName) => `${kind} ${foldName(name)}`;

/** Whether the reader knows a name. O(names). */
export function isKnownName(names: readonly KnownName[], asked: KnownName): boolean {
  const key = knownNameKey(asked);
  return names.some((one) => knownNameKey(one) === key);
}

/** The names with one more, newest last. */
export function addKnownName(names: readonly KnownName[], { name, kind }: KnownName): KnownName[] {
  return [...removeKnownName(names, { name, kind }), { name, kind }];
}

/** The names without one. */
export function removeKnownName(names: readonly KnownName[], removed: KnownName): KnownName[] {
  const key = knownNameKey(removed);
  return names.filter((one) => knownNameKey(one) !== key);
}
