import { foldName } from '../../core/text/normalize.ts';
import type { CandidateRecord } from '../../knowledge/embedded/reader.ts';
import type { BoxEntry, BoxName } from './box.ts';

/** Shares of a name written out by hand: of each entity by its key; what is left to one is for things not in the box. */
export type SharesByName = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Best first: when a name leads to an entity in several ways, the best one counts. */
const WAYS: readonly BoxName['matchedBy'][] = ['title', 'alias', 'demonym'];

interface Claim {
  readonly entity: number;
  readonly matchedBy: BoxName['matchedBy'];
  readonly weight: number;
}

/**
 * Candidates by folded name, highest prior first. Priors are the weights as shares of one, or the shares written out by
 * hand. `entries` stand in the order of the file, since a candidate names its entity by number.
 */
export function collectNames(
  entries: readonly BoxEntry[],
  shares: SharesByName,
): ReadonlyMap<string, readonly CandidateRecord[]> {
  const claimsByName = new Map<string, Claim[]>();
  entries.forEach(({ names }, entity) => {
    for (const { name, matchedBy, weight } of names) {
      const folded = foldName(name);
      if (folded === '') throw new RangeError(`a name of ${entries[entity]?.entity.title} folds to nothing: “${name}”`);
      const claims = claimsByName.get(folded) ?? [];
      claimsByName.set(folded, addClaim(claims, { entity, matchedBy, weight }));
    }
  });
  const candidates = [...claimsByName].map(([folded, claims]) => {
    const written = shares.get(folded);
    return [folded, written === undefined ? byWeight(claims) : byShare(claims, written, entries)] as const;
  });
  return new Map(candidates);
}

function addClaim(claims: readonly Claim[], added: Claim): Claim[] {
  const known = claims.find(({ entity }) => entity === added.entity);
  if (known === undefined) return [...claims, added];
  const isBetter = WAYS.indexOf(added.matchedBy) < WAYS.indexOf(known.matchedBy);
  return isBetter ? claims.map((claim) => (claim === known ? added : claim)) : [...claims];
}

function byWeight(claims: readonly Claim[]): CandidateRecord[] {
  const total = claims.reduce((sum, { weight }) => sum + weight, 0);
  return inOrder(claims.map(({ weight, ...claim }) => ({ ...claim, prior: weight / total })));
}

function byShare(
  claims: readonly Claim[],
  written: ReadonlyMap<string, number>,
  entries: readonly BoxEntry[],
): CandidateRecord[] {
  const keyOf = (entity: number): string => entries[entity]?.entity.key ?? '';
  return inOrder(claims.map(({ weight: _, ...claim }) => ({ ...claim, prior: written.get(keyOf(claim.entity)) ?? 0 })));
}

function inOrder(candidates: readonly CandidateRecord[]): CandidateRecord[] {
  return candidates.toSorted((left, right) => right.prior - left.prior || left.entity - right.entity);
}
