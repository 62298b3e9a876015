/**
 * The reader's word on who or what is meant. It outweighs the line in the article where it was given. In later articles
 * it holds for the same name and kind unless the article contradicts it: a singer chosen in a review is no answer for
 * the diplomat of the same name.
 */

import type { Annotation } from './annotate.ts';
import type { Entity } from './entity.ts';
import { relateEntities } from './relations.ts';
import { foldName } from './text/normalize.ts';
import type { Chain, ChainId, EntityId, Kind, Link, NilReason } from './types.ts';

/** What a reader may say of a name. */
export type Choice =
  | { readonly type: 'entity'; readonly entityId: EntityId; readonly title: string }
  /** None of these, whatever else it may be. */
  | { readonly type: 'none'; readonly rejected: readonly EntityId[] }
  | { readonly type: 'not-a-name' };

/** A choice with the name that it is about: names and ids, nothing else of the article. */
export interface Correction {
  readonly name: string;
  readonly kind: Kind;
  readonly choice: Choice;
  /** ISO date. */
  readonly madeOn: string;
}

/** Corrections by where they were made; those of this article hold whatever it says. */
export interface Corrections {
  readonly here: readonly Correction[];
  readonly earlier: readonly Correction[];
}

/** An annotation as the reader wants it. */
export interface CorrectedAnnotation extends Annotation {
  /** What was said of the chains that are left. */
  readonly choices: ReadonlyMap<ChainId, Choice>;
  /** Chains that are no names, as was said. */
  readonly hidden: readonly Chain[];
}

/** Why a choice from another article does not hold: this one says otherwise, or has too little of the name. */
const CONTRADICTIONS: readonly (NilReason | null)[] = [
  'role-conflict',
  'kind-conflict',
  'country-conflict',
  'time-conflict',
  'partial-name',
];

/** Two corrections with one key are about one name. */
export const correctionKey = ({ name, kind }: Pick<Correction, 'name' | 'kind'>) => `${kind} ${foldName(name)}`;

/** The corrections with one more, in place of an older one of its name. Newest last. */
export function addCorrection(corrections: readonly Correction[], added: Correction): Correction[] {
  return [...removeCorrection(corrections, added), added];
}

/** The corrections without that of a name. */
export function removeCorrection(
  corrections: readonly Correction[],
  about: Pick<Correction, 'name' | 'kind'>,
): Correction[] {
  return corrections.filter((one) => correctionKey(one) !== correctionKey(about));
}

/** Entities that corrections may need and the annotation does not have. */
export function missingEntities(annotation: Annotation, corrections: Corrections): EntityId[] {
  const known = new Set(annotation.entities.map(({ id }) => id));
  const choices = annotation.chains.map((chain, i) => findChoice(chain, annotation.links[i]!, corrections));
  const wanted = choices.flatMap((choice) => (choice?.type === 'entity' ? [choice.entityId] : []));
  return [...new Set(wanted)].filter((id) => !known.has(id));
}

/** Applies the reader's word. A chosen entity that no source has leaves its chain as it was found. */
export function applyCorrections(annotation: Annotation, corrections: Corrections): CorrectedAnnotation {
  const entityById = new Map(annotation.entities.map((entity) => [entity.id, entity]));
  const chains: Chain[] = [];
  const links: Link[] = [];
  const hidden: Chain[] = [];
  const choices = new Map<ChainId, Choice>();
  annotation.chains.forEach((chain, i) => {
    const link = annotation.links[i]!; // one a chain
    const choice = findChoice(chain, link, corrections);
    if (choice?.type === 'not-a-name') {
      hidden.push(chain);
      return;
    }
    const corrected = choice && correctLink(link, choice, entityById);
    if (choice && corrected) choices.set(chain.id, choice);
    chains.push(chain);
    links.push(corrected ?? link);
  });
  return { ...annotation, chains, links, relations: relateEntities(annotation.entities), choices, hidden };
}

function findChoice(chain: Chain, link: Link, { here, earlier }: Corrections): Choice | null {
  const key = correctionKey(chain);
  const isAbout = (one: Correction) => correctionKey(one) === key;
  const given = here.find(isAbout);
  if (given) return given.choice;
  const remembered = earlier.find(isAbout)?.choice ?? null;
  return remembered?.type === 'entity' && CONTRADICTIONS.includes(link.reason) ? null : remembered;
}

/** The link as chosen; null when the choice changes nothing here. */
function correctLink(
  link: Link,
  choice: Exclude<Choice, { type: 'not-a-name' }>,
  entityById: ReadonlyMap<EntityId, Entity>,
): Link | null {
  if (choice.type === 'entity')
    return entityById.has(choice.entityId)
      ? { ...link, entityId: choice.entityId, confidence: 1, reason: null, basis: null }
      : null;
  if (link.entityId !== null && !choice.rejected.includes(link.entityId)) return null;
  const alternatives = link.alternatives.filter(({ entityId }) => !choice.rejected.includes(entityId));
  const reason = link.reason === null || link.reason === 'namesakes' ? 'no-evidence' : link.reason;
  return {
    ...link,
    entityId: null,
    confidence: 0,
    reason: alternatives.length === 0 ? 'not-in-sources' : reason,
    basis: null,
    alternatives,
  };
}
