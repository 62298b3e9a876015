/**
 * Heads of state and government as people: those of leaders.tsv whose page leader-titles.tsv knows. Their one fact is the
 * office, never without its first day and the date of the data. Anybody may bear such a name, so it is never theirs alone.
 */
import { type BoxEntry, type BoxName, parseSource } from './box.ts';
import type { Country } from './countries.ts';
import { readTable } from './tables.ts';
import { type Row, splitList } from './tsv.ts';
import { LEADER_WEIGHT, LEADER_WEIGHT_ELSEWHERE } from './weights.ts';

/**
 * Entries of the leaders with a page.
 * @throws RangeError when a title stands there for someone who leads no country any more
 */
export function buildLeaders(countryByCode: ReadonlyMap<string, Country>): BoxEntry[] {
  const rowByLeader = new Map(readTable('leaders').map((row) => [keyOf(row), row]));
  return readTable('leader-titles').map((titleRow) => {
    const row = rowByLeader.get(keyOf(titleRow));
    const country = countryByCode.get(titleRow.code ?? '');
    if (row === undefined || country === undefined)
      throw new RangeError(`leader-titles.tsv: ${titleRow.name} is in no row of leaders.tsv`);
    return buildLeader(row, titleRow, country);
  });
}

const keyOf = ({ code, name }: Row): string => `${code}/${name}`;

function buildLeader(
  { office = '', name = '', since = '', source = '' }: Row,
  { title = '', aliases = '' }: Row,
  country: Country,
): BoxEntry {
  const record = parseSource(source);
  const position = `${office} of ${country.inSentence}`;
  const named = (matchedBy: BoxName['matchedBy']) => (form: string) => ({
    name: form,
    matchedBy,
    weight: LEADER_WEIGHT,
    elsewhere: LEADER_WEIGHT_ELSEWHERE,
  });
  return {
    entity: {
      title,
      pageTitle: title,
      key: title,
      kind: 'person',
      description: position,
      country: country.title,
      wikidata: null,
      coordinates: null,
      sources: [record],
      facts: [{ name: 'position', value: position, asOf: record.date, since }],
    },
    names: [named('title')(title), ...[name, ...splitList(aliases)].map(named('alias'))],
  };
}
