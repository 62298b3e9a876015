import type { Entity } from '../entity.ts';
import type { DrawMap } from '../map/locator.ts';
import type { CardMap } from './card.ts';

/** The map of a place, in the country that its facts say it is in now; null when there is nothing to draw it from. */
export function mapPlace({ title, facts, coordinates }: Entity, drawMap: DrawMap): CardMap | null {
  const fact = facts.find(({ name, period }) => name === 'country' && !period?.isOver);
  const country = fact && fact.value !== title ? String(fact.value) : null;
  const map = drawMap({ title, country, coordinates });
  return map && { ...map, countryName: country };
}
