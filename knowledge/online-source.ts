import type { AbortSignalLike, Candidate, CandidatesByName, KnowledgeSource, LookUpLimits } from '../core/types.ts';

/** Limits of a look-up over the network. */
export interface OnlineLimits extends LookUpLimits {
  /** Names that the shipped knowledge answers: their pages are wanted, no search and no list of namesakes is spent on them. */
  readonly knownNames: ReadonlySet<string>;
}

/** A source over the network: what it can do is scarce, so it leaves names open and is asked again for one that matters. */
export interface OnlineSource extends KnowledgeSource {
  candidates(names: readonly string[], signal: AbortSignalLike, limits?: OnlineLimits): Promise<CandidatesByName>;
  /** Candidates of one name, with a search whatever the article has cost: for the card that the reader has opened. */
  searchName(name: string, signal: AbortSignalLike, limits?: LookUpLimits): Promise<readonly Candidate[]>;
  /** Names asked for whose answer is not the last word: no request was left to ask or to search for them, or one failed. */
  openNames(): ReadonlySet<string>;
}

/** Limits that keep nothing back and add nothing. */
export const NO_LIMITS: OnlineLimits = {
  privateNames: new Set(),
  contextNames: [],
  doubtedNames: new Set(),
  knownNames: new Set(),
};
