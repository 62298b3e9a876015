/** The part of a card that a source gives. */

import type { Entity } from '../entity.ts';
import type { DrawMap } from '../map/locator.ts';
import type { Article, Kind, Link } from '../types.ts';
import type { Background } from './card.ts';
import { arrangeFacts } from './facts.ts';
import { mapPlace } from './map.ts';
import { noteCountry } from './notes.ts';
import { compareThenAndNow } from './timeline.ts';

/** Probability from which a link is shown without "likely". */
const SURE_FROM = 0.9;

/** How a chain came to its entity, and what draws its map. */
export interface Linked {
  readonly link: Link;
  /** Of the chain. */
  readonly kind: Kind;
  readonly isChosen: boolean;
  readonly drawMap: DrawMap;
}

/** What the entity's sources say, as the article's reader needs it. Picture and map stick, so they want a sure link. */
export function toBackground(entity: Entity, { publishedAt, text }: Article, linked: Linked): Background {
  const { id, title, description, summary, facts, picture, attributions } = entity;
  const { link, kind, isChosen, drawMap } = linked;
  const confidence = isChosen ? 'chosen' : link.confidence >= SURE_FROM ? 'sure' : 'likely';
  const isSure = confidence !== 'likely';
  return {
    entityId: id,
    title,
    confidence,
    countryNote: link.basis && noteCountry(link.basis, text),
    description,
    summary,
    facts: arrangeFacts(facts, kind, title),
    thenAndNow: compareThenAndNow(facts, { publishedAt, asOf: dateOfFacts(entity) }),
    picture: isSure ? picture : null,
    map: isSure && kind === 'place' ? mapPlace(entity, drawMap) : null,
    attributions,
  };
}

/** Dated facts are Wikidata's where it was asked, else those of the first source. */
function dateOfFacts({ attributions }: Entity): string | null {
  return (attributions.find(({ source }) => source === 'wikidata') ?? attributions[0])?.date ?? null;
}
