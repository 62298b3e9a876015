import type { Entity } from '../entity.ts';
import { drawMap } from '../map/locator.ts';
import type { Outline } from '../map/outlines.ts';
import type { CardMap } from './card.ts';

/** The map of a place, in the country that its facts say it is in now; null when there is nothing to draw it from. */
export function mapPlace({ title, facts, coordinates }: Entity, outlines: readonly Outline[]): CardMap | null {
  const fact = facts.find(({ name, period }) => name === 'country' && !period?.isOver);
  const country = fact && fact.value !== title ? String(fact.value) : null;
  const map = drawMap(outlines, { title, country, coordinates });
  return map && { ...map, countryName: country };
}
