/**
 * Countries' outlines for small maps: Natural Earth at 1:110,000,000, as the npm package world-atlas has them. That package
 * joins what the 180th meridian cuts, so d3-geo's projection cuts it again: to plain longitude and latitude, which a
 * reader's device can turn into any small map without a library.
 */
import { type GeoPermissibleObjects, geoEquirectangular, geoStream } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Box, OUTLINE_STEPS, readOutlines, type WrittenOutline } from '../../core/map/outlines.ts';

/**
 * Natural Earth draws who rules, not who ought to. What hardly any state recognises is drawn here with the member of the
 * United Nations that it belongs to; a line between the two stays.
 */
const TITLE_BY_NAME: Readonly<Record<string, string>> = {
  Kosovo: 'Kosovo', // no ISO number
  'N. Cyprus': 'Cyprus',
  Somaliland: 'Somalia',
};
/** Crimea (General Assembly resolution 68/262): the one ring of Russia's around this point, in degrees. */
const CRIMEA = { east: 34.3, south: -45.3, from: 'Russia', to: 'Ukraine' } as const;

/** Outlines in order of their titles; `titleByNumber` gives English Wikipedia titles by ISO 3166-1 number. */
export function traceOutlines(atlas: Topology, titleByNumber: ReadonlyMap<string, string>): WrittenOutline[] {
  const countries = atlas.objects.countries as GeometryCollection<{ name: string }>;
  const ringsByTitle = new Map<string, number[][]>();
  for (const { id, properties, geometry } of feature(atlas, countries).features) {
    const title = titleByNumber.get(String(id)) ?? TITLE_BY_NAME[properties.name] ?? '';
    ringsByTitle.set(title, [...(ringsByTitle.get(title) ?? []), ...traceRings(geometry)]);
  }
  moveCrimea(ringsByTitle);
  return [...ringsByTitle]
    .map(([title, rings]) => ({ title, rings }))
    .sort((left, right) => (left.title < right.title ? -1 : 1)); // no title comes twice
}

function moveCrimea(ringsByTitle: Map<string, number[][]>): void {
  const rings = ringsByTitle.get(CRIMEA.from) ?? [];
  const [outline] = readOutlines([{ title: CRIMEA.from, rings }]);
  const found = outline!.lands.findIndex(({ box, points }) => holdsCrimea(box) && points.length < MAX_CRIMEA_POINTS);
  if (found < 0) throw new RangeError('the atlas draws Crimea otherwise by now: look at it, then here');
  ringsByTitle.set(CRIMEA.from, rings.toSpliced(found, 1));
  ringsByTitle.set(CRIMEA.to, [...(ringsByTitle.get(CRIMEA.to) ?? []), rings[found]!]);
}

const holdsCrimea = ({ left, right, top, bottom }: Box) =>
  left < CRIMEA.east && CRIMEA.east < right && top < CRIMEA.south && CRIMEA.south < bottom;

/** Each ring as its first point and the steps from point to point, x east and y south. */
function traceRings(geometry: GeoPermissibleObjects): number[][] {
  const rings: number[][] = [];
  let last: readonly [x: number, y: number] = [0, 0];
  const degrees = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .precision(0); // 0: no points of its own
  const addPoint = (east: number, south: number) => {
    const x = Math.round(east * OUTLINE_STEPS);
    const y = Math.round(south * OUTLINE_STEPS);
    const ring = rings.at(-1);
    if (ring && (ring.length === 0 || x !== last[0] || y !== last[1])) ring.push(x - last[0], y - last[1]);
    last = [x, y];
  };
  const beginRing = () => {
    rings.push([]);
    last = [0, 0];
  };
  geoStream(
    geometry,
    degrees.stream({ point: addPoint, lineStart: beginRing, lineEnd() {}, polygonStart() {}, polygonEnd() {} }),
  );
  return rings.filter((ring) => ring.length >= MIN_RING_NUMBERS);
}

/** Russia's mainland has some 450 points, and its box holds the Crimea too. */
const MAX_CRIMEA_POINTS = 40;
/** Three points: less is no area at this scale. */
const MIN_RING_NUMBERS = 6;
