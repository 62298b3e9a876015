/**
 * The reader's word on who or what is meant. It outweighs the line in the article where it was given. In later articles
 * it holds for the same name and kind unless the article contradicts it: a singer chosen in a review is no answer for
 * the diplomat of the same name.
 */

import type { Annotation } from './annotate.ts';
import type { Entity } from './entity.ts';
import { relateEntities } from './relations.ts';
import { foldName } from './text/normalize.ts';
import type { Chain, ChainId, EntityId, Kind, Link, NilReason, Span } from './types.ts';

/** What a reader may say of a name. */
export type Choice =
  | { readonly type: 'entity'; readonly entityId: EntityId; readonly title: string }
  /** None of these, whatever else it may be. */
  | { readonly type: 'none'; readonly rejected: readonly EntityId[] }
  | { readonly type: 'not-a-name' }
  /** It is one, though the line had missed it. */
  | { readonly type: 'name' };

/** What a reader may say of who or what a name means. */
type ChoiceOfMeaning = Exclude<Choice, { type: 'name' }>;

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

/** What a correction answers of a name: who or what is meant, unless its choice says that it is a name at all. */
export type AboutName = Pick<Correction, 'name' | 'kind'> & { readonly choice?: Choice };

/** Two corrections with one key answer one question about one name. A given name is one whatever kind it turns out to be. */
export const correctionKey = ({ name, kind, choice }: AboutName) =>
  `${choice?.type === 'name' ? 'name' : kind} ${foldName(name)}`;

/** Did the reader say that this is a name? */
export const isGivenName = (name: string, { here, earlier }: Corrections) =>
  [...here, ...earlier].some((one) => one.choice.type === 'name' && foldName(one.name) === foldName(name));

/** The corrections with one more, in place of an older one of its name. Newest last. */
export function addCorrection(corrections: readonly Correction[], added: Correction): Correction[] {
  return [...removeCorrection(corrections, added), added];
}

/** The corrections without that of a name. */
export function removeCorrection(corrections: readonly Correction[], about: AboutName): Correction[] {
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
  const givenChains = annotation.chains.filter(({ name }) => isGivenName(name, corrections));
  const given = new Set(givenChains.map(({ id }) => id));
  const givenSpans = givenChains.flatMap(({ mentions }) => mentions);
  annotation.chains.forEach((chain, i) => {
    const link = annotation.links[i]!; // one a chain
    const choice = findChoice(chain, link, corrections);
    if (choice?.type === 'not-a-name') {
      hidden.push(chain);
      return;
    }
    const left = given.has(chain.id) ? chain : withoutMentionsIn(chain, givenSpans);
    if (!left) return;
    const corrected = choice && correctLink(link, choice, entityById);
    if (given.has(chain.id)) choices.set(chain.id, { type: 'name' });
    if (choice && corrected) choices.set(chain.id, choice);
    chains.push(left);
    links.push(corrected ?? link);
  });
  return { ...annotation, chains, links, relations: relateEntities(annotation.entities), choices, hidden };
}

/** A name that was given holds what the line had found of it: "Bank" in "Bank of Kilwa". Null when nothing is left. */
function withoutMentionsIn(chain: Chain, spans: readonly Span[]): Chain | null {
  const isInside = (mention: Span) => spans.some(({ start, end }) => start <= mention.start && mention.end <= end);
  const mentions = chain.mentions.filter((mention) => !isInside(mention));
  if (mentions.length === chain.mentions.length) return chain;
  return mentions.length === 0 ? null : { ...chain, mentions };
}

function findChoice(chain: Chain, link: Link, { here, earlier }: Corrections): ChoiceOfMeaning | null {
  const given = findAbout(chain, here);
  if (given) return given;
  const remembered = findAbout(chain, earlier);
  return remembered?.type === 'entity' && CONTRADICTIONS.includes(link.reason) ? null : remembered;
}

function findAbout(chain: Chain, corrections: readonly Correction[]): ChoiceOfMeaning | null {
  const key = correctionKey(chain);
  const choice = corrections.find((one) => correctionKey(one) === key)?.choice;
  return choice && choice.type !== 'name' ? choice : null;
}

/** The link as chosen; null when the choice changes nothing here. */
function correctLink(
  link: Link,
  choice: Exclude<ChoiceOfMeaning, { type: 'not-a-name' }>,
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
