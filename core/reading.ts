/** A reading: what is known of the article in one tab, as it travels between background, popup and page. */

import type { Card } from './card/card.ts';
import type { ChainId, Kind, Span } from './types.ts';

/** Why something could not be done. Sentences for people live in components. */
export type FailureCode =
  | 'not-an-article'
  | 'unsupported-language'
  | 'restricted-page'
  | 'click-again'
  | 'no-selection'
  | 'no-painted-name'
  | 'damaged-installation'
  | 'offline'
  | 'timeout'
  | 'rate-limited'
  | 'bad-response'
  | 'storage'
  | 'internal';

/** A failure as it crosses messages; `message` is for bug reports. */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
  /** When asking again makes sense, milliseconds since the epoch; null when unknown. */
  readonly retryAtMs: number | null;
}

/** How far looking names up in the wiki has come. */
export type LookUp =
  | { readonly state: 'off' | 'running' | 'done' }
  | { readonly state: 'failed'; readonly failure: Failure };

/** A name that the reader said is none. */
export interface HiddenName {
  readonly chainId: ChainId;
  readonly name: string;
}

/** Which switch has turned Sidelight off: the page's own, its site's, or the one for everywhere. */
export type OffScope = 'page' | 'site' | 'everywhere';

/** What the popup shows of one tab. */
export interface Reading {
  /** Which page this is of; one that is read again gets another. Empty until it was read. */
  readonly pageId: string;
  readonly state: 'reading' | 'ready' | 'off' | 'failed';
  /** Set exactly when `state` is `failed`. */
  readonly failure: Failure | null;
  /** Set exactly when `state` is `off`. */
  readonly offScope: OffScope | null;
  readonly articleTitle: string | null;
  /** Most important first; empty until `ready`. */
  readonly cards: readonly Card[];
  readonly hiddenNames: readonly HiddenName[];
  readonly lookUp: LookUp;
  /** Chains whose mentions are all links, controls or hidden: none of them can be painted. Told by the page. */
  readonly linkOnly: readonly ChainId[];
  /** Chains whose names the reader knows already: not painted. */
  readonly knownChains: readonly ChainId[];
  /** The page shows only a part of its article. */
  readonly isPartial: boolean;
  /** In a private window: what the reader says is forgotten with it. */
  readonly isPrivate: boolean;
}

/** Of a page nothing is known yet. */
export const UNREAD: Omit<Reading, 'state'> = {
  pageId: '',
  failure: null,
  offScope: null,
  articleTitle: null,
  cards: [],
  hiddenNames: [],
  lookUp: { state: 'off' },
  knownChains: [],
  linkOnly: [],
  isPartial: false,
  isPrivate: false,
};

/** A chain as the page needs it: what to paint, where. Spans point into `Article.text`. */
export interface PaintedChain {
  readonly id: ChainId;
  readonly kind: Kind;
  /** The reader knows who or what this is: it is not painted. */
  readonly isKnown: boolean;
  readonly spans: readonly Span[];
}
