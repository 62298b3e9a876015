import { describe, expect, it } from 'vitest';
import { parseItems, parseLabels } from '../../../knowledge/wikidata/parse.ts';
import { amount, answer, item, statement, time } from './entities.ts';

/** The statements that are read of one property's raw ones. */
function readStatements(...raw: unknown[]) {
  const items = parseItems(answer({ Q1: { id: 'Q1', claims: { P39: raw } } }), ['P39']);
  return items.get('Q1')?.statements.get('P39') ?? [];
}

const readValue = (datavalue: object | null) => readStatements(statement(datavalue))[0]?.value ?? null;

describe('a value', () => {
  it.each([
    ['a day', time('1998-05-03'), { type: 'time', date: '1998-05-03' }],
    ['a month', time('1998-05'), { type: 'time', date: '1998-05' }],
    ['a year', time('1998'), { type: 'time', date: '1998' }],
    ['an item', item('Q42'), { type: 'item', id: 'Q42' }],
    ['a number', amount(12.5), { type: 'amount', amount: 12.5 }],
    ['a day in the Julian calendar', time('1620-05-03', { calendarmodel: 'Q1985786' }), { type: 'time', date: '1620' }],
    ['a decade', time('1990', { precision: 8 }), null],
    ['a time before the common era', time('0300', { time: '-0300-00-00T00:00:00Z' }), null],
    ['a time that is none', time('1998', { time: 'yesterday' }), null],
    ['an item that is none', item('Q0'), null],
    ['a property', item('P31'), null],
    ['words', { value: 'x' }, null],
    ['unknown', null, null],
  ])('that is %s is read as %3$j', (_, datavalue, expected) => {
    expect(readValue(datavalue)).toEqual(expected);
  });
});

describe('a statement', () => {
  it('has its dates and rank', () => {
    const dated = statement(item('Q2'), {
      rank: 'preferred',
      qualifiers: { P580: time('2018-01-22'), P582: time('2024'), P585: time('2020-05') },
    });
    expect(readStatements(dated)).toEqual([
      {
        value: { type: 'item', id: 'Q2' },
        isPreferred: true,
        from: '2018-01-22',
        to: '2024',
        hasUnknownEnd: false,
        asOf: '2020-05',
      },
    ]);
  });

  it('may have ended when nobody knows', () => {
    const [known] = readStatements(statement(item('Q2'), { qualifiers: { P582: null } }));
    expect(known).toMatchObject({ to: null, hasUnknownEnd: true });
  });

  it('that the wiki holds to be wrong is left out, and so is one of unknown form, without the others', () => {
    const odd = [statement(item('Q3'), { rank: 'deprecated' }), 'x', null, { rank: 'odd' }, statement(item('Q4'))];
    expect(readStatements(...odd).map(({ value }) => value)).toEqual([{ type: 'item', id: 'Q4' }]);
  });
});

describe('an item', () => {
  it('counts Wikipedias, and no other wikis', () => {
    const sitelinks = Object.fromEntries(
      ['enwiki', 'zh_yuewiki', 'commonswiki', 'enwikiquote', 'specieswiki', 'simplewiki'].map((site) => [
        site,
        { site },
      ]),
    );
    expect(parseItems(answer({ Q1: { sitelinks } }), []).get('Q1')?.wikipediaCount).toBe(3);
  });

  it('without claims and links has an empty list of each, as PHP writes it', () => {
    const items = parseItems(answer({ Q1: { id: 'Q1', claims: [], sitelinks: [] } }), ['P39']);
    expect(items.get('Q1')).toEqual({ id: 'Q1', statements: new Map(), wikipediaCount: 0 });
  });

  it('that is missing, or is none, is left out', () => {
    const items = parseItems(answer({ Q1: { missing: '' }, Q2: {}, P31: {}, constructor: {} }), ['P39']);
    expect([...items.keys()]).toEqual(['Q2']);
  });

  it('has only the properties that were asked for, whatever their names are in the answer', () => {
    const claims = { P39: [statement(item('Q2'))], P40: [statement(item('Q3'))], __proto__: [] };
    const items = parseItems(answer({ Q1: { claims } }), ['P39', 'P41']);
    expect([...items.get('Q1')!.statements.keys()]).toEqual(['P39']);
  });
});

describe('a label', () => {
  it('is plain text of one line, cut when it is long', () => {
    const labels = (value: string) => parseLabels(answer({ Q1: { labels: { en: { value } } } })).get('Q1');
    expect(labels(' <b>mayor</b>\n of\u202e Oslo ')).toBe('mayor of Oslo');
    expect(labels('word '.repeat(100))!.length).toBeLessThanOrEqual(120);
    expect(labels('')).toBeUndefined();
  });

  it('may be of a language near to English, or none', () => {
    const entities = { Q1: { labels: { 'en-gb': { value: 'harbour' } } }, Q2: { labels: [] }, Q3: {} };
    expect([...parseLabels(answer(entities))]).toEqual([['Q1', 'harbour']]);
  });
});

describe('an answer is refused', () => {
  it.each([
    ['null', null],
    ['a word', 'slow down'],
    ['of another service', { status: 'ok' }],
    ['an error', { error: { code: 'internal_api_error' } }],
    ['with an entity that is a word', answer({ Q1: 'x' as unknown as object })],
    ['with claims that are a word', answer({ Q1: { claims: 'x' } })],
    ['with labels that are numbers', answer({ Q1: { labels: { en: 1 } } })],
  ])('that is %s', (_, json) => {
    const expected = expect.objectContaining({ name: 'SourceError', code: 'bad-response' });
    expect(() => parseItems(json, [])).toThrow(expected);
    expect(() => parseLabels(json)).toThrow(expected);
  });
});
