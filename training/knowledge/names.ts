import { foldName } from '../../core/text/normalize.ts';
import type { CandidateRecord } from '../../knowledge/embedded/records.ts';
import type { BoxEntry, BoxName } from './box.ts';
import { readTable } from './tables.ts';

/** Shares of one name written out by hand. */
interface WrittenShares {
  /** By key of the entity; a bearer of the name that is not among them is no candidate. Empty: by weight. */
  readonly shareByKey: ReadonlyMap<string, number>;
  /** What is left to things outside the box: first names, common words, towns too small for it. */
  readonly outside: number;
}

/** Hand-written shares by folded name. */
export type SharesByName = ReadonlyMap<string, WrittenShares>;

/** The column `title` of a share that is left to things outside the box. */
const OUTSIDE = '*';
/** Best first: when a name leads to an entity in several ways, the best one counts. */
const WAYS: readonly BoxName['matchedBy'][] = ['title', 'alias', 'demonym'];

interface Claim {
  readonly entity: number;
  readonly matchedBy: BoxName['matchedBy'];
  readonly weight: number;
  readonly elsewhere: number;
}

/** The shares of the table shares.tsv. */
export function readShares(): SharesByName {
  const sharesByName = new Map<string, { shareByKey: Map<string, number>; outside: number }>();
  for (const { name = '', title = '', share = '' } of readTable('shares')) {
    const shares = sharesByName.get(name) ?? { shareByKey: new Map<string, number>(), outside: 0 };
    if (title === OUTSIDE) shares.outside = Number(share);
    else shares.shareByKey.set(title, Number(share));
    sharesByName.set(name, shares);
  }
  return sharesByName;
}

/**
 * Candidates by folded name, highest prior first. Priors are the weights as shares of one, or the shares written out by
 * hand. `entries` stand in the order of the file, since a candidate names its entity by number.
 */
export function collectNames(
  entries: readonly BoxEntry[],
  shares: SharesByName,
): ReadonlyMap<string, readonly CandidateRecord[]> {
  const candidates = [...collectClaims(entries)].map(([folded, claims]) => {
    const written = shares.get(folded);
    if (written === undefined || written.shareByKey.size === 0) {
      return [folded, shareByWeight(claims, 1 - (written?.outside ?? 0))] as const;
    }
    return [folded, shareAsWritten(claims, written, entries)] as const;
  });
  return new Map(candidates);
}

function collectClaims(entries: readonly BoxEntry[]): ReadonlyMap<string, readonly Claim[]> {
  const claimsByName = new Map<string, Claim[]>();
  entries.forEach(({ names }, entity) => {
    for (const { name, matchedBy, weight, elsewhere = 0 } of names) {
      const folded = foldName(name);
      if (folded === '') throw new RangeError(`a name of ${entries[entity]?.entity.title} folds to nothing: “${name}”`);
      const claims = claimsByName.get(folded) ?? [];
      claimsByName.set(folded, addClaim(claims, { entity, matchedBy, weight, elsewhere }));
    }
  });
  return claimsByName;
}

function addClaim(claims: readonly Claim[], added: Claim): Claim[] {
  const known = claims.find(({ entity }) => entity === added.entity);
  if (known === undefined) return [...claims, added];
  const isBetter = WAYS.indexOf(added.matchedBy) < WAYS.indexOf(known.matchedBy);
  return isBetter ? claims.map((claim) => (claim === known ? added : claim)) : [...claims];
}

function shareByWeight(claims: readonly Claim[], whole: number): CandidateRecord[] {
  const elsewhere = claims.some((claim) => claim.elsewhere === 0)
    ? 0
    : Math.max(...claims.map((claim) => claim.elsewhere));
  const total = claims.reduce((sum, { weight }) => sum + weight, elsewhere);
  return inOrder(
    claims.map(({ entity, matchedBy, weight }) => ({ entity, matchedBy, prior: (whole * weight) / total })),
  );
}

function shareAsWritten(
  claims: readonly Claim[],
  { shareByKey }: WrittenShares,
  entries: readonly BoxEntry[],
): CandidateRecord[] {
  const candidates = claims.flatMap(({ entity, matchedBy }) => {
    const prior = shareByKey.get(entries[entity]?.entity.key ?? '');
    return prior === undefined ? [] : [{ entity, matchedBy, prior }];
  });
  return inOrder(candidates);
}

function inOrder(candidates: readonly CandidateRecord[]): CandidateRecord[] {
  return candidates.toSorted((left, right) => right.prior - left.prior || left.entity - right.entity);
}
