import type { CardMap } from '../core/card/card.ts';
import { MAP_SIZE } from '../core/map/locator.ts';
import { say } from './language.ts';

/** Radius of the point, in units of the map. */
const POINT_RADIUS = 9;

interface LocatorMapProps {
  readonly map: CardMap;
  /** Title of the page about the place. */
  readonly title: string;
}

/** Where a place lies: the land around it, its country set off, a point. North is up in every script. */
export function LocatorMap({ map: { land, country, point, countryName }, title }: LocatorMapProps) {
  const name = countryName === null ? say('map.name', { title }) : say('map.name_in', { title, country: countryName });
  return (
    <figure class="card-map">
      <svg role="img" aria-label={name} viewBox={`0 0 ${MAP_SIZE.width} ${MAP_SIZE.height}`}>
        <path class="map-land" d={land} />
        <path class="map-country" d={country} />
        {point && <circle class="map-point" cx={point.x} cy={point.y} r={POINT_RADIUS} />}
      </svg>
      <figcaption>{say('map.credit')}</figcaption>
    </figure>
  );
}
