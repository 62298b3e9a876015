import { type BoxEntry, type BoxName, parseSource, plainName, readTitle, withCountry } from './box.ts';
import { readCoordinates } from './cities.ts';
import { readTable } from './tables.ts';
import { type Row, splitList } from './tsv.ts';
import { AREA_WEIGHT } from './weights.ts';

/** What may stand behind the name of a thing of a sort, and says no more than the sort: "Zambezi River". */
const SORTS_BEHIND: readonly (readonly [description: RegExp, behind: string])[] = [
  [/^river\b/, 'River'],
  [/^desert\b/, 'Desert'],
  [/^(?:main |volcanic )?island\b/, 'Island'],
  [/^(?:group of )?islands\b/, 'Islands'],
  [/^mountain range\b/, 'Mountains'],
  [/^peninsula\b/, 'Peninsula'],
];

/** Entries of continents, world regions, seas, rivers, disputed areas, sights and seats that stand for a government. */
export function buildAreas(): BoxEntry[] {
  return readTable('areas').map(buildArea);
}

function buildArea(row: Row): BoxEntry {
  const { aliases = '', demonyms = '', description = '', country = '', source = '' } = row;
  const { title, isTitled } = readTitle(row.title ?? '');
  const named = (matchedBy: BoxName['matchedBy']) => (form: string) => ({ name: form, matchedBy, weight: AREA_WEIGHT });
  return {
    entity: {
      title,
      pageTitle: isTitled ? title : null,
      key: isTitled ? title : `[area ${title}]`,
      kind: 'place',
      description: withCountry(description, country),
      country: country || null,
      wikidata: null,
      coordinates: row.latitude ? readCoordinates(row) : null,
      sources: [parseSource(source)],
      facts: country === '' ? [] : [{ name: 'country', value: plainName(country), asOf: null }],
    },
    names: [
      ...(isTitled ? [title] : []).map(named('title')),
      ...[plainName(title), ...withSortBehind(plainName(title), description), ...splitList(aliases)].map(
        named('alias'),
      ),
      ...splitList(demonyms).map(named('demonym')),
    ],
  };
}

function withSortBehind(name: string, description: string): string[] {
  return SORTS_BEHIND.filter(([sort, behind]) => sort.test(description) && !name.includes(behind)).map(
    ([, behind]) => `${name} ${behind}`,
  );
}
