/**
 * Heads of state and government as people: those of leaders.tsv whose page leader-titles.tsv knows. Their one fact is the
 * office, never without its first day and the date of the data. Anybody may bear such a name, so it is never theirs alone.
 */
import { type BoxEntry, type BoxName, parseSource } from './box.ts';
import type { Country } from './countries.ts';
import { readTable } from './tables.ts';
import { type Row, splitList } from './tsv.ts';
import { LEADER_WEIGHT, LEADER_WEIGHT_ELSEWHERE } from './weights.ts';

/** Entries of the leaders with a page. A title of someone who leads no country any more is passed over. */
export function buildLeaders(countryByCode: ReadonlyMap<string, Country>): BoxEntry[] {
  const rowByLeader = new Map(readTable('leaders').map((row) => [keyOf(row), row]));
  return readTable('leader-titles').flatMap((titleRow): BoxEntry[] => {
    const row = rowByLeader.get(keyOf(titleRow));
    const country = countryByCode.get(titleRow.code ?? '');
    return row === undefined || country === undefined ? [] : [buildLeader(row, titleRow, country)];
  });
}

/** What a refresh leaves to do by hand, one sentence each: pages of those who have left, which the build passes over. */
export function tellLeft(leaders: readonly Row[], titles: readonly Row[]): string[] {
  const leading = new Set(leaders.map(keyOf));
  return titles
    .filter((row) => !leading.has(keyOf(row)))
    .map(({ name }) => `leader-titles: ${name} leads no country any more and is left out; the row can go`);
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
