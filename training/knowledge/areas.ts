import { type BoxEntry, type BoxName, parseSource, plainName, withCountry } from './box.ts';
import { readTable } from './tables.ts';
import { splitList } from './tsv.ts';
import { AREA_WEIGHT } from './weights.ts';

/** Entries of continents, world regions, seas, rivers, disputed areas and seats that stand for a government. */
export function buildAreas(): BoxEntry[] {
  return readTable('areas').map((row) => {
    const { title = '', aliases = '', demonyms = '', description = '', country = '', source = '' } = row;
    const named = (matchedBy: BoxName['matchedBy']) => (form: string) => ({
      name: form,
      matchedBy,
      weight: AREA_WEIGHT,
    });
    return {
      entity: {
        title,
        pageTitle: title,
        key: title,
        kind: 'place',
        description: withCountry(description, country),
        country: country || null,
        wikidata: null,
        coordinates: null,
        sources: [parseSource(source)],
        facts: country === '' ? [] : [{ name: 'country', value: plainName(country), asOf: null }],
      },
      names: [
        named('title')(title),
        ...[plainName(title), ...splitList(aliases)].map(named('alias')),
        ...splitList(demonyms).map(named('demonym')),
      ],
    };
  });
}
