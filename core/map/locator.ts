/**
 * A small map that says where a place lies: outlines of the countries around it, its own country set off, a point. Degrees
 * become pixels by one stretch of the whole map (east–west shortened as at its middle latitude), which for a piece of the
 * Earth as small as a country is as good as any projection and needs none of a library's. The maps are drawn where cards
 * are made, so that a card shows its map at once, without a network, also on a page.
 */

import type { Coordinates } from '../entity.ts';
import { clipRing } from './clip.ts';
import type { Box, Land, Outline, Point } from './outlines.ts';

/** Size of every map in its own units; surfaces show it in half as many pixels, or fewer. */
export const MAP_SIZE = { width: 640, height: 320 } as const;

/** Land as paths of SVG, in units of `MAP_SIZE`. */
interface DrawnLand {
  /** That of other countries. */
  readonly land: string;
  /** That of the place's own country; empty where its shape is not known. */
  readonly country: string;
}

/** A map, in units of `MAP_SIZE`. */
export interface LocatorMap extends DrawnLand {
  /** Where the place lies; null for a country whose shape is shown. */
  readonly point: Point | null;
}

/** What a map can be drawn of. */
export interface MappedPlace {
  /** English Wikipedia title of the place. */
  readonly title: string;
  /** Name of the country that it is in; null when unknown, or none. */
  readonly country: string | null;
  readonly coordinates: Coordinates | null;
}

/** The piece of the Earth that a map shows. */
interface View {
  readonly middle: Point;
  /** Units of the map a degree. */
  readonly xScale: number;
  readonly yScale: number;
}

/** Parts of a country below this share of its largest one do not widen its map: overseas departments, far islands. */
const MAIN_PART = 0.2;
/** Room around a country, as a factor of its size. */
const PADDING = 1.35;
/** Least width of a map in degrees of latitude: small countries are shown with their neighbours. */
const MIN_WIDTH = 14;
/** Width around a point in the sea, or one that its country's map does not show. */
const POINT_WIDTH = 30;
/** Near the poles east–west would be shortened to nothing. */
const MIN_STRETCH = 0.25;
/** Outlines are cut this far outside the map, so that their lines do not run along its edges. */
const CUT_MARGIN = 8;
const TURN = 360;

/** Gives the map of a place; null when neither its country's shape nor its coordinates are known. */
export type DrawMap = (place: MappedPlace) => LocatorMap | null;

/** Draws maps from outlines, each country as a whole once: the places of an article, and of the next, lie in few. */
export function createMapDrawer(outlines: readonly Outline[]): DrawMap {
  const landByCountry = new Map<Outline, DrawnLand>();

  function drawLand(own: Outline | null, view: View): DrawnLand {
    const land = outlines.map((outline) => (outline === own ? '' : drawOutline(outline, view))).join('');
    return { land, country: own ? drawOutline(own, view) : '' };
  }

  function drawCountry(own: Outline, view: View): DrawnLand {
    const drawn = landByCountry.get(own) ?? drawLand(own, view);
    landByCountry.set(own, drawn);
    return drawn;
  }

  return (place) => {
    const own = findCountry(outlines, place);
    const point = pointOf(place, own);
    const whole = own && viewOfBox(mainBox(own));
    if (own && whole && (!point || isInside(project(point, whole))))
      return { ...drawCountry(own, whole), point: point && project(point, whole) };
    if (!point) return null;
    const around = viewAround(point);
    return { ...drawLand(own, around), point: project(point, around) };
  };
}

/** Where a place lies; null for a country whose shape is shown, and where nobody knows. */
function pointOf({ title, coordinates }: MappedPlace, own: Outline | null): Point | null {
  const isShown = coordinates !== null && own?.title !== title;
  return isShown ? { x: coordinates.longitude, y: -coordinates.latitude } : null;
}

/** Titles say more than a country's name where a namesake has to be told apart: "Georgia (country)". */
function findCountry(outlines: readonly Outline[], { title, country }: MappedPlace): Outline | null {
  const isNamed = (outline: Outline) => outline.title !== '' && outline.title.replace(/ \(.*\)$/, '') === country;
  return outlines.find((outline) => outline.title === title) ?? outlines.find(isNamed) ?? null;
}

function viewAround({ x, y }: Point): View {
  const half = POINT_WIDTH / PADDING / 2;
  return viewOfBox({ left: x - half / stretchAt(y), right: x + half / stretchAt(y), top: y, bottom: y });
}

function viewOfBox({ left, right, top, bottom }: Box): View {
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const stretch = stretchAt(middle.y);
  const aspect = MAP_SIZE.width / MAP_SIZE.height;
  const width = Math.max((right - left) * stretch * PADDING, (bottom - top) * aspect * PADDING, MIN_WIDTH);
  const yScale = MAP_SIZE.width / width;
  return { middle, xScale: yScale * stretch, yScale };
}

const stretchAt = (south: number) => Math.max(Math.cos((south * Math.PI) / 180), MIN_STRETCH);

const isInside = ({ x, y }: Point) => x >= 0 && x <= MAP_SIZE.width && y >= 0 && y <= MAP_SIZE.height;

/** Around the largest part of a country and those that come near it in size. */
function mainBox({ lands }: Outline): Box {
  const sizeOf = ({ box: { left, right, top, bottom } }: Land) =>
    (right - left) * (bottom - top) * stretchAt((top + bottom) / 2);
  const largest = Math.max(...lands.map(sizeOf));
  const main = lands.filter((land) => sizeOf(land) >= largest * MAIN_PART).map(({ box }) => box);
  return {
    left: Math.min(...main.map(({ left }) => left)),
    right: Math.max(...main.map(({ right }) => right)),
    top: Math.min(...main.map(({ top }) => top)),
    bottom: Math.max(...main.map(({ bottom }) => bottom)),
  };
}

/** A point of the Earth, the short way round it. */
function project(point: Point, view: View): Point {
  const turns = Math.round((view.middle.x - point.x) / TURN);
  const { x, y } = toUnits({ x: point.x + turns * TURN, y: point.y }, view);
  return { x: Math.round(x), y: Math.round(y) };
}

function toUnits({ x, y }: Point, { middle, xScale, yScale }: View): Point {
  return { x: MAP_SIZE.width / 2 + (x - middle.x) * xScale, y: MAP_SIZE.height / 2 + (y - middle.y) * yScale };
}

/** As a path; empty where nothing of it is on the map. Beyond the 180th meridian the Earth goes on from the other side. */
function drawOutline({ lands }: Outline, view: View): string {
  return [-TURN, 0, TURN]
    .flatMap((turn) => lands.filter(({ box }) => isNear(box, turn, view)).map(({ points }) => ({ points, turn })))
    .map(({ points, turn }) => points.map(({ x, y }) => toUnits({ x: x + turn, y }, view)))
    .map((ring) => toPath(clipRing(ring, MAP_SIZE, CUT_MARGIN)))
    .join('');
}

function isNear({ left, right, top, bottom }: Box, turn: number, view: View): boolean {
  const start = toUnits({ x: left + turn, y: top }, view);
  const end = toUnits({ x: right + turn, y: bottom }, view);
  return end.x >= 0 && start.x <= MAP_SIZE.width && end.y >= 0 && start.y <= MAP_SIZE.height;
}

/** In whole units, each point as the way from the one before; nothing for what is then no area. */
function toPath(ring: readonly Point[]): string {
  const rounded = ring.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  const distinct = rounded.filter(({ x, y }, i) => x !== rounded[i - 1]?.x || y !== rounded[i - 1]?.y);
  const [first, ...others] = distinct;
  if (!first || others.length < 2) return '';
  const ways = others.map(({ x, y }, i) => `${x - distinct[i]!.x} ${y - distinct[i]!.y}`); // the one before stands at i
  return `M${first.x} ${first.y}l${ways.join(' ').replaceAll(' -', '-')}z`;
}
