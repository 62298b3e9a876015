/**
 * Person, place or group by an item's direct classes. Wikidata's tree of classes is deep and no request is worth climbing
 * it: these are the classes that things in the news are direct instances of. Whatever is not here stays open.
 */

import type { Kind, WikidataId } from '../../core/types.ts';

const CLASSES_BY_KIND: Readonly<Record<Kind, readonly WikidataId[]>> = {
  person: ['Q5'],
  place: [
    'Q6256', // country
    'Q3624078', // sovereign state
    'Q515', // city
    'Q1549591', // big city
    'Q5119', // capital
    'Q486972', // human settlement
    'Q3957', // town
    'Q532', // village
    'Q35657', // state of the United States
    'Q10864048', // first-level administrative division
    'Q4022', // river
    'Q23397', // lake
    'Q8502', // mountain
    'Q23442', // island
    'Q165', // sea
    'Q12323', // dam
    'Q12280', // bridge
  ],
  group: [
    'Q43229', // organization
    'Q7278', // political party
    'Q4830453', // business
    'Q783794', // company
    'Q891723', // public company
    'Q327333', // government agency
    'Q192350', // ministry
    'Q484652', // international organization
    'Q245065', // intergovernmental organization
    'Q7210356', // political organization
    'Q163740', // nonprofit organization
    'Q79913', // non-governmental organization
    'Q476028', // association football club
    'Q3918', // university
    'Q22687', // bank
    'Q46970', // airline
    'Q11032', // newspaper
    'Q11204', // legislature
  ],
};

const KIND_BY_CLASS = new Map(
  Object.entries(CLASSES_BY_KIND).flatMap(([kind, classes]) => classes.map((one) => [one, kind as Kind] as const)),
);

/** The one kind of the known classes; null when none is known or they disagree. */
export function kindOfClasses(classes: readonly WikidataId[]): Kind | null {
  const kinds = new Set(classes.flatMap((one) => KIND_BY_CLASS.get(one) ?? []));
  const [only, ...others] = kinds;
  return others.length === 0 ? (only ?? null) : null;
}
