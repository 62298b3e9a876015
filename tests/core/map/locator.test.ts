import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMapDrawer, MAP_SIZE } from '../../../core/map/locator.ts';
import { readOutlines, type WrittenOutline } from '../../../core/map/outlines.ts';

/** A square country: its western and northern edge, and its size, in degrees. */
const square = (west: number, north: number, size: number): number[] =>
  [west, -north, size, 0, 0, size, -size, 0].map((degrees) => degrees * 20);
const WORLD = readOutlines([
  { title: 'Kilwa', rings: [square(10, 5, 10), square(60, 5, 3)] },
  { title: 'Lund (country)', rings: [square(22, 5, 10)] },
  { title: 'Dateline', rings: [square(176, 5, 4), square(-180, 5, 4)] },
]);
const drawMap = createMapDrawer(WORLD);
const UNKNOWN = { title: 'Nowhere', country: null, coordinates: null };

describe('a map', () => {
  it('of a country shows its shape in the middle and its neighbours, and no point', () => {
    const map = drawMap({ ...UNKNOWN, title: 'Kilwa', coordinates: { latitude: 0, longitude: 15 } });
    expect(map?.point).toBeNull();
    expect(map?.country).toMatch(/^M\d+ \d+l[-\d ]+z$/); // its far island is not on it
    expect(map?.land).toMatch(/^M\d+ \d+l[-\d ]+z$/); // one neighbour, cut at the edge
    const [, x = 0, y = 0] = map?.country.match(/^M(\d+) (\d+)/)?.map(Number) ?? [];
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(MAP_SIZE.width / 2);
    expect(y).toBeLessThan(MAP_SIZE.height / 2);
  });

  it('of a place in a country is the country’s, with a point', () => {
    const map = drawMap({ title: 'Old Kilwa', country: 'Kilwa', coordinates: { latitude: 0, longitude: 15 } });
    expect(map?.country).not.toBe('');
    expect(map?.point).toEqual({ x: MAP_SIZE.width / 2, y: MAP_SIZE.height / 2 });
  });

  it('of each place in a country is the same but for the point, whatever was drawn before', () => {
    const at = (longitude: number) => ({
      title: 'Kilwa Kivinje',
      country: 'Kilwa',
      coordinates: { latitude: 0, longitude },
    });
    const [first, far, second] = [drawMap(at(15)), drawMap(at(61)), drawMap(at(18))];
    expect(second).toEqual({ ...first, point: expect.objectContaining({ y: MAP_SIZE.height / 2 }) });
    expect(second?.point).not.toEqual(first?.point);
    expect(far?.land).not.toBe(first?.land);
  });

  it('finds a country by its name where its title has to tell it from a namesake', () => {
    const map = drawMap({ ...UNKNOWN, country: 'Lund' });
    expect(map?.country).not.toBe('');
  });

  it('goes to the place itself where that lies far from its country', () => {
    const map = drawMap({ title: 'Isle', country: 'Kilwa', coordinates: { latitude: 4, longitude: 61 } });
    expect(map?.point).toEqual({ x: MAP_SIZE.width / 2, y: MAP_SIZE.height / 2 });
    expect(map?.country).not.toBe('');
  });

  it('of what no country is known of is that of the land around it', () => {
    const map = drawMap({ ...UNKNOWN, coordinates: { latitude: 0, longitude: 21 } });
    expect(map).toMatchObject({ country: '', point: { x: MAP_SIZE.width / 2 } });
    expect(map?.land.match(/M/g)).toHaveLength(2);
  });

  it('goes on beyond the 180th meridian', () => {
    const map = drawMap({ ...UNKNOWN, coordinates: { latitude: 3, longitude: 179 } });
    expect(map?.land.match(/M/g)).toHaveLength(2);
  });

  it('is none where nothing is known', () => {
    expect(drawMap(UNKNOWN)).toBeNull();
    expect(createMapDrawer([])({ ...UNKNOWN, title: 'Kilwa' })).toBeNull();
  });
});

describe('the shipped outlines', () => {
  const outlines = readOutlines(JSON.parse(readFileSync('public/model/outlines.json', 'utf8')) as WrittenOutline[]);
  const drawShipped = createMapDrawer(outlines);

  it.each([
    ['Islamabad', 'Pakistan', 33.7, 73.1],
    ['Suva', 'Fiji', -18.1, 178.4],
    ['Moscow', 'Russia', 55.8, 37.6],
    ['Tbilisi', 'Georgia', 41.7, 44.8],
    ['Simferopol', 'Ukraine', 44.95, 34.1],
    ['Longyearbyen', 'Norway', 78.2, 15.6],
  ])('show %s in %s', (title, country, latitude, longitude) => {
    const map = drawShipped({ title, country, coordinates: { latitude, longitude } });
    expect(map?.country).toMatch(/^M/);
    expect(map?.point?.x).toBeGreaterThan(0);
    expect(map?.point?.x).toBeLessThan(MAP_SIZE.width);
    expect(map?.point?.y).toBeGreaterThan(0);
    expect(map?.point?.y).toBeLessThan(MAP_SIZE.height);
  });

  it('make maps that a card can carry', () => {
    const sizes = outlines.map(({ title }) => JSON.stringify(drawShipped({ ...UNKNOWN, title })).length);
    expect(Math.max(...sizes)).toBeGreaterThan(1000);
    expect(Math.max(...sizes)).toBeLessThan(20_000);
  });
});
