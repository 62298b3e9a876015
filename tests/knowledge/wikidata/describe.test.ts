import { describe, expect, it } from 'vitest';
import type { WikidataId } from '../../../core/types.ts';
import {
  coordinatesOf,
  countryOf,
  evidenceWords,
  kindOf,
  listLabelled,
  PROPERTIES,
  readFacts,
  readRelations,
} from '../../../knowledge/wikidata/describe.ts';
import { parseItems } from '../../../knowledge/wikidata/parse.ts';
import { amount, answer, item, point, statement, time } from './entities.ts';

const TODAY = '2026-03-04';
const MAYOR = item('Q1001');
const JUDGE = item('Q1002');
const POET = item('Q1003');
const LABELS = new Map<string, string>([
  ['Q1001', 'mayor'],
  ['Q1002', 'judge'],
  ['Q1003', 'poet'],
  ['Q298', 'Chile'],
  ['Q585', 'Oslo'],
]);
const labelOf = (id: WikidataId) => LABELS.get(id) ?? null;

/** An item with these claims. */
const itemWith = (claims: Readonly<Record<string, readonly object[]>>) =>
  parseItems(answer({ Q1: { claims } }), PROPERTIES).get('Q1')!;
const factsOf = (claims: Readonly<Record<string, readonly object[]>>) => readFacts(itemWith(claims), labelOf, TODAY);
const dated = (value: object, from: string | null, to: string | null, rank = 'normal') =>
  statement(value, {
    rank,
    qualifiers: { ...(from && { P580: time(from) }), ...(to && { P582: time(to) }) },
  });

describe('a position', () => {
  it('that is held comes before those that were, the latest of them first, each with its time', () => {
    const positions = [dated(JUDGE, '2001', '2005-06'), dated(POET, '2006', '2018'), dated(MAYOR, '2019-05-02', null)];
    expect(factsOf({ P39: positions })).toEqual([
      { name: 'position', value: 'mayor', asOf: null, period: { from: '2019-05-02', to: null, isOver: false } },
      { name: 'position', value: 'poet', asOf: null, period: { from: '2006', to: '2018', isOver: true } },
      { name: 'position', value: 'judge', asOf: null, period: { from: '2001', to: '2005-06', isOver: true } },
    ]);
  });

  it('that is preferred keeps other present ones out, and no former one', () => {
    const positions = [
      dated(JUDGE, '2001', '2005'),
      dated(POET, '2010', null),
      dated(MAYOR, '2019', null, 'preferred'),
    ];
    expect(factsOf({ P39: positions }).map(({ value }) => value)).toEqual(['mayor', 'judge']);
  });

  it.each([
    ['ended long ago', '2005', true],
    ['ends today', TODAY, true],
    ['ends this year', '2026', true],
    ['ends next month', '2026-04', false],
  ])('that %s is over: %3$s', (_, to, isOver) => {
    expect(factsOf({ P39: [dated(MAYOR, '2001', to)] })).toMatchObject([{ period: { isOver } }]);
  });

  it('that ended nobody knows when is over', () => {
    const ended = statement(MAYOR, { qualifiers: { P582: null } });
    expect(factsOf({ P39: [ended] })).toMatchObject([{ period: { from: null, to: null, isOver: true } }]);
  });

  it('is one of four at most', () => {
    const many = Array.from({ length: 9 }, (_, i) => dated(MAYOR, `${1990 + i}`, `${1991 + i}`));
    expect(factsOf({ P39: many }).map(({ period }) => period?.to)).toEqual(['1999', '1998', '1997', '1996']);
  });

  it('without a label stays out, and the others do not', () => {
    expect(factsOf({ P39: [statement(item('Q77777')), statement(MAYOR)] }).map(({ value }) => value)).toEqual([
      'mayor',
    ]);
  });
});

describe('facts', () => {
  it('stand in the order of a card, whatever their order in the item', () => {
    const claims = { P570: [statement(time('1970'))], P106: [statement(POET)], P569: [statement(time('1888-11-07'))] };
    expect(factsOf(claims).map(({ name, value }) => [name, value])).toEqual([
      ['occupation', 'poet'],
      ['born', '1888-11-07'],
      ['died', '1970'],
    ]);
  });

  it('tell one population, the latest, and when it was counted', () => {
    const counted = (value: number, year: string) => statement(amount(value), { qualifiers: { P585: time(year) } });
    expect(factsOf({ P1082: [counted(100, '2001'), counted(300, '2021'), counted(200, '2011')] })).toEqual([
      { name: 'population', value: 300, asOf: '2021', period: null },
    ]);
  });

  it('are none of an item without claims', () => {
    expect(factsOf({})).toEqual([]);
  });

  it('need the labels of what they show, each once', () => {
    const claims = {
      P39: [statement(MAYOR), statement(JUDGE)],
      P106: [statement(JUDGE)],
      P569: [statement(time('1960'))],
    };
    expect(listLabelled(itemWith(claims), TODAY)).toEqual(['Q1001', 'Q1002']);
  });
});

describe('relations', () => {
  it('lead to items, with their time and where they come from', () => {
    const claims = {
      P36: [statement(item('Q585'))],
      P35: [dated(item('Q9'), '2018', '2024')],
      P569: [statement(time('1960'))],
    };
    expect(readRelations(itemWith(claims), TODAY)).toEqual([
      { name: 'capital', target: 'Q585', period: null, source: 'wikidata' },
      { name: 'head', target: 'Q9', period: { from: '2018', to: '2024', isOver: true }, source: 'wikidata' },
    ]);
  });

  it('are sixty at most, and memberships do not push out the rest before them', () => {
    const clubs = Array.from({ length: 100 }, (_, i) => statement(item(`Q${i + 1}`)));
    const relations = readRelations(itemWith({ P463: clubs, P36: [statement(item('Q585'))] }), TODAY);
    expect(relations).toHaveLength(60);
    expect(relations[0]).toMatchObject({ name: 'capital' });
  });
});

describe('for linking, an item', () => {
  it.each([
    [['Q5'], 'person'],
    [['Q515', 'Q1549591'], 'place'],
    [['Q7278'], 'group'],
    [['Q515', 'Q43229'], null],
    [['Q11424'], null],
    [[], null],
  ])('of the classes %j is of the kind %j', (classes, kind) => {
    expect(kindOf(itemWith({ P31: classes.map((id) => statement(item(id))) }))).toBe(kind);
  });

  it('has the one country that it belongs to now', () => {
    const former = dated(item('Q15180'), '1922', '1991');
    expect(countryOf(itemWith({ P17: [former, statement(item('Q298'))] }), TODAY)).toBe('Q298');
    expect(countryOf(itemWith({ P27: [statement(item('Q298'))] }), TODAY)).toBe('Q298');
    expect(countryOf(itemWith({ P27: [statement(item('Q298')), statement(item('Q20'))] }), TODAY)).toBeNull();
    expect(countryOf(itemWith({}), TODAY)).toBeNull();
  });

  it('has the words of its work', () => {
    const claims = { P106: [statement(POET)], P39: [statement(MAYOR)], P27: [statement(item('Q298'))] };
    expect(evidenceWords(itemWith(claims), labelOf, TODAY)).toBe('poet; mayor; Chile');
  });
});

describe('where an item lies', () => {
  it.each([
    ['as it says', [statement(point(33.7, -73.1))], { latitude: 33.7, longitude: -73.1 }],
    [
      'as is preferred',
      [statement(point(1, 2)), statement(point(3, 4), { rank: 'preferred' })],
      { latitude: 3, longitude: 4 },
    ],
    ['nowhere on the Earth', [statement(point(1, 2, 'Q405'))], null],
    ['beyond the pole', [statement(point(91, 0))], null],
    ['unknown', [statement(null)], null],
  ])('%s', (_, statements, expected) => {
    expect(coordinatesOf(itemWith({ P625: statements }))).toEqual(expected);
  });

  it('is unknown without a statement', () => {
    expect(coordinatesOf(itemWith({}))).toBeNull();
  });
});
