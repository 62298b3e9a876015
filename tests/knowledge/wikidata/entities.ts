/** Entities in the form of `wbgetentities`, so that a test states only the statements that it is about. */

/** A point in time, as exact as written: "1998", "1998-05", "1998-05-03". */
export const time = (date: string, more: object = {}) => ({
  value: {
    time: `+${date}${'-00-00'.slice(date.length - 4)}T00:00:00Z`,
    precision: date.length === 4 ? 9 : date.length === 7 ? 10 : 11,
    calendarmodel: 'http://www.wikidata.org/entity/Q1985727',
    ...more,
  },
});

/** Another item. */
export const item = (id: string) => ({ value: { 'entity-type': 'item', id } });

/** A number. */
export const amount = (value: number) => ({ value: { amount: `+${value}`, unit: '1' } });

/** A point on the Earth, or on another globe. */
export const point = (latitude: number, longitude: number, globe = 'Q2') => ({
  value: { latitude, longitude, precision: 0.01, globe: `http://www.wikidata.org/entity/${globe}` },
});

/** A statement with that value; qualifiers by property. */
export const statement = (
  datavalue: object | null,
  { rank = 'normal', qualifiers = {} }: { rank?: string; qualifiers?: Readonly<Record<string, object | null>> } = {},
) => ({
  rank,
  mainsnak: snak(datavalue),
  qualifiers: Object.fromEntries(Object.entries(qualifiers).map(([property, value]) => [property, [snak(value)]])),
});

const snak = (datavalue: object | null) =>
  datavalue === null ? { snaktype: 'somevalue' } : { snaktype: 'value', datavalue };

/** A whole answer with entities by id. */
export const answer = (entities: Readonly<Record<string, object>>) => ({ entities, success: 1 });
