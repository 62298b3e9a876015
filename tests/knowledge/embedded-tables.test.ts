import { describe, expect, it } from 'vitest';
import type { BoxEntry } from '../../training/knowledge/box.ts';
import { type CheckedTables, checkTables } from '../../training/knowledge/check.ts';
import { compileEntries } from '../../training/knowledge/compile.ts';
import { readCountries } from '../../training/knowledge/countries.ts';
import { listGroupTables } from '../../training/knowledge/groups.ts';
import { listInstitutionKinds } from '../../training/knowledge/institutions.ts';
import { readShares } from '../../training/knowledge/names.ts';
import { readTable } from '../../training/knowledge/tables.ts';
import { formatTsv, parseTsv } from '../../training/knowledge/tsv.ts';

const tables: CheckedTables = {
  entries: compileEntries(),
  countries: [...readCountries().values()],
  shares: readShares(),
  groups: listGroupTables().flatMap(readTable),
  seats: readTable('seats'),
  institutionKinds: listInstitutionKinds(),
};

/** A planted fault needs few rows to stand among: three entities that names of the faults below mean. */
const few: CheckedTables = {
  ...tables,
  entries: tables.entries.filter(({ entity }) => ['Georgia (country)', 'Pakistan', 'Tbilisi'].includes(entity.key)),
  shares: new Map(),
  groups: [],
};

const [first] = few.entries;
if (first === undefined) throw new RangeError('the tables are empty');

function withEntity(changes: Partial<BoxEntry['entity']>): CheckedTables {
  return { ...few, entries: [...few.entries, { names: [], entity: { ...first!.entity, ...changes } }] };
}

function withGroups(...changes: readonly Readonly<Record<string, string>>[]): CheckedTables {
  const planted = { title: 'Planted', country: '', asOf: '2025', description: 'group' };
  return { ...few, groups: changes.map((change) => ({ ...planted, ...change })) };
}

const CENTRAL_BANK = { type: 'central bank', country: 'Pakistan' };

function withShare(name: string, key: string, share: number): CheckedTables {
  return { ...few, shares: new Map([[name, { shareByKey: new Map([[key, share]]), outside: 0 }]]) };
}

/** A planted fault, and the words by which the checker must call it. */
const FAULTS: readonly [fault: string, planted: CheckedTables, words: string][] = [
  ['an entity that stands there twice', withEntity({}), 'twice'],
  ['a title with a bracket', withEntity({ key: 'x', pageTitle: 'Pakistan [1]' }), 'no page title'],
  ['a title in small letters', withEntity({ key: 'x', pageTitle: 'pakistan' }), 'no page title'],
  ['a country that is not in the tables', withEntity({ key: 'x', country: 'Ruritania' }), 'Ruritania'],
  [
    'coordinates of another country',
    withEntity({
      key: 'x',
      country: 'Pakistan',
      coordinates: { latitude: -30, longitude: 70 },
      sources: [{ label: 'Planted', licence: null, date: '2025' }],
    }),
    'outside “Pakistan”',
  ],
  ['a row without a source', withEntity({ key: 'x', sources: [] }), 'no source'],
  ['a year that is none', withGroups({ founded: '19th century' }), 'founded in'],
  ['a year to come', withGroups({ founded: '2091' }), 'founded in'],
  ['a row without its date', withGroups({ asOf: '' }), 'as of'],
  ['a designation from memory', withGroups({ description: 'designated terrorist group' }), 'claims what no row may'],
  ['an alias written twice', withGroups({ aliases: 'PLN; PLN' }), 'alias twice'],
  ['a seat that is misspelled', withGroups({ seat: 'Tbillisi' }), 'seat in “Tbillisi”'],
  ['two central banks', withGroups(CENTRAL_BANK, { ...CENTRAL_BANK, title: 'Other' }), 'both the central bank'],
  ['a share of an entity without that name', withShare('georgia', 'Pakistan', 0.5), 'no name of Pakistan'],
  ['shares above one', withShare('georgia', 'Georgia (country)', 1.5), 'add up to 1.5'],
  ['a share under an unfolded name', withShare('Georgia', 'Georgia (country)', 0.5), 'folded'],
];

/** A second, and a multiple of it on a busy machine. */
const CHECK_TIMEOUT_MS = 60_000;

describe('knowledge tables', () => {
  it('keep every promise that the checker knows', { timeout: CHECK_TIMEOUT_MS }, () => {
    expect(tables.entries.length).toBeGreaterThan(9000);
    expect(checkTables(tables)).toEqual([]);
  });

  it('keep every promise also where only the few stand that faults are planted among', () => {
    expect(checkTables(few)).toEqual([]);
  });

  it.each(FAULTS)('are refused with %s', (_, planted, words) => {
    expect(checkTables(planted).join('\n')).toContain(words);
  });

  it.each(listGroupTables())('stand in the order of their titles: %s', (name) => {
    const titles = readTable(name).map(({ title = '' }) => title.replace(/^\?/, ''));
    expect(titles).toEqual([...titles].sort());
  });

  it.each([
    'countries',
    'areas',
    'claims',
    'leader-titles',
    'seats',
    'shares',
    'city-titles',
    'region-titles',
    'not-cities',
    'town-floors',
    ...listGroupTables(),
  ])('are written as they are read: %s', (name) => {
    const rows = readTable(name);
    expect(rows.length).toBeGreaterThan(0);
    expect(parseTsv(formatTsv(Object.keys(rows[0] ?? {}), rows))).toEqual(rows);
  });

  it('are refused with the number of the line that lacks a cell', () => {
    expect(() => parseTsv('name\ttitle\nPakistan\tPakistan\nIndia\n')).toThrow(/line 3 has 1 cells instead of 2/);
  });
});
