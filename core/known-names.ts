/** Names that the reader knows already: they are not painted, and dimmed in the list, in every article. */

import type { Kind } from './types.ts';

/** A name that the reader needs no card for. */
export interface KnownName {
  readonly name: string;
  readonly kind: Kind;
}
