import { describe, expect, it } from 'vitest';
import { parsePages } from '../../../knowledge/mediawiki/parse.ts';

/** The answer to a request for pages, with only what a row is about. */
const answer = (query: object) => ({ batchcomplete: true, query });
const page = (title: string, more: object = {}) => ({ pageid: 1, ns: 0, title, ...more });
/** Which page each asked title led to. */
function titlesOf(query: object, ...asked: string[]): Record<string, string | undefined> {
  const { byTitle } = parsePages([answer(query)], asked);
  return Object.fromEntries(asked.map((title) => [title, byTitle.get(title)?.page.title]));
}

/** The one page of an answer about it. */
function readPage(more: object) {
  const found = parsePages([answer({ pages: [page('Ana Ruiz', more)] })], ['Ana Ruiz']).byTitle.get('Ana Ruiz');
  if (!found) throw new RangeError('the page was not read');
  return found.page;
}

describe('the page that a title leads to', () => {
  it('is the one of that title', () => {
    expect(titlesOf({ pages: [page('Oslo'), page('Chile')] }, 'Chile', 'Oslo')).toEqual({
      Chile: 'Chile',
      Oslo: 'Oslo',
    });
  });

  it('is found through normalised form, converted form and redirects, in that order', () => {
    const query = {
      normalized: [{ fromencoded: false, from: 'uSA', to: 'USA' }],
      converted: [{ from: 'USA', to: 'U.S.A.' }],
      redirects: [
        { from: 'U.S.A.', to: 'US' },
        { from: 'US', to: 'United States' },
      ],
      pages: [page('United States')],
    };
    expect(titlesOf(query, 'uSA')).toEqual({ uSA: 'United States' });
  });

  it('is none for a loop of redirects, and the others are still found', () => {
    const redirects = [
      { from: 'A', to: 'B' },
      { from: 'B', to: 'A' },
    ];
    expect(titlesOf({ redirects, pages: [page('Oslo'), page('A')] }, 'A', 'Oslo')).toEqual({
      A: undefined,
      Oslo: 'Oslo',
    });
  });

  it('is none for a redirect into a section: that page is about something else', () => {
    const redirects = [{ from: 'Ruiz affair', to: 'Oslo', tofragment: 'Scandals' }];
    expect(titlesOf({ redirects, pages: [page('Oslo')] }, 'Ruiz affair', 'Oslo')).toEqual({
      'Ruiz affair': undefined,
      Oslo: 'Oslo',
    });
  });

  it.each([
    ['missing', page('Zzyzx', { missing: true })],
    ['invalid', { title: 'Zzyzx', invalid: true, invalidreason: 'bad' }],
  ])('is none for a %s one', (_, gone) => {
    expect(titlesOf({ pages: [gone, page('Oslo')] }, 'Zzyzx', 'Oslo')).toEqual({ Zzyzx: undefined, Oslo: 'Oslo' });
  });

  it.each(['__proto__', 'constructor', 'toString'])('is none for “%s” unless there is one', (title) => {
    expect(parsePages([answer({ pages: [page('Oslo')] })], [title]).byTitle.has(title)).toBe(false);
    expect(parsePages([answer({ pages: [page(title)] })], [title]).byTitle.get(title)?.page.title).toBe(title);
  });

  it('counts as reached by redirect unless only its writing differs', () => {
    const query = {
      redirects: [
        { from: 'Cote d’Ivoire', to: 'Côte d’Ivoire' },
        { from: 'Ivory Coast', to: 'Côte d’Ivoire' },
      ],
      pages: [page('Côte d’Ivoire')],
    };
    const { byTitle } = parsePages([answer(query)], ['Cote d’Ivoire', 'Ivory Coast']);
    expect([...byTitle.values()].map(({ isRedirect }) => isRedirect)).toEqual([false, true]);
  });
});

describe('a page', () => {
  it('is a list of names when it says so, even with an empty word', () => {
    expect(readPage({ pageprops: { disambiguation: '' } }).isDisambiguation).toBe(true);
    expect(readPage({ pageprops: {} }).isDisambiguation).toBe(false);
    expect(readPage({}).isDisambiguation).toBe(false);
  });

  it.each([
    ['Q42', 'Q42'],
    ['Q0', null],
    ['P31', null],
    ['Q42/../evil', null],
    ['', null],
  ])('has the item %j as %j', (item, wikidata) => {
    expect(readPage({ pageprops: { wikibase_item: item } }).wikidata).toBe(wikidata);
  });

  it.each([
    ['tags', 'A <b>judge</b><script>alert(1)</script> of Oslo', 'A judgealert(1) of Oslo'],
    ['an event handler', '<img src=x onerror=alert(1)>judge', 'judge'],
    ['an end of data', 'judge ]]> of Oslo', 'judge ]]> of Oslo'],
    ['control characters', 'judge\u0000 of\u0007 Oslo', 'judge of Oslo'],
    ['direction marks', '\u202ejudge\u2066 of Oslo', 'judge of Oslo'],
    ['right-to-left words', 'قاضٍ في أوسلو', 'قاضٍ في أوسلو'],
    ['empty brackets', 'Ruiz ( ; ) is a judge , they say .', 'Ruiz is a judge, they say.'],
    ['runs of blanks', '  judge\n\n of\t Oslo ', 'judge of Oslo'],
  ])('is plain text where its words hold %s', (_, words, plain) => {
    const { description, about, summary } = readPage({ description: words, extract: words });
    expect({ description, about, summary }).toEqual({ description: plain, about: plain, summary: plain });
  });

  it('has a summary of three whole sentences at most', () => {
    expect(readPage({ extract: 'One is so. Two is so. Three is so. Four is so.' }).summary).toBe(
      'One is so. Two is so. Three is so.',
    );
  });

  it('has a summary of fewer sentences when they are long, and cuts one that is too long after a word', () => {
    const long = `It is ${'very '.repeat(70)}long.`;
    expect(readPage({ extract: `${long} ${long}` }).summary).toBe(long);
    const endless = readPage({ extract: `It is ${'very '.repeat(500)}long.` });
    expect(endless.summary).toMatch(/very…$/);
    expect(endless.summary?.length).toBeLessThanOrEqual(421);
    expect(endless.about.length).toBeLessThanOrEqual(1200);
  });

  it('has no summary without a lead', () => {
    expect(readPage({ extract: '' }).summary).toBeNull();
    expect(readPage({})).toMatchObject({ summary: null, description: '', about: '', wikidata: null });
  });

  it('is cut when a wiki sends a megabyte', () => {
    const megabyte = 'x'.repeat(1_000_000);
    const { description, about, summary } = readPage({ description: megabyte, extract: megabyte });
    expect(description.length + about.length + (summary?.length ?? 0)).toBeLessThan(2000);
  });
});

describe('what a wiki says of itself', () => {
  it('is its name and licence as plain text, or nothing', () => {
    const query = { pages: [], general: { sitename: '<b>Own</b> wiki' }, rightsinfo: { text: 'CC BY 4.0', url: 'x' } };
    expect(parsePages([answer(query)], [])).toMatchObject({ siteName: 'Own wiki', licence: 'CC BY 4.0' });
    expect(parsePages([answer({ pages: [], rightsinfo: { text: '' } })], [])).toMatchObject({
      siteName: null,
      licence: null,
    });
  });
});

describe('an answer is refused', () => {
  it.each([
    ['null', null],
    ['a word', 'Too many requests'],
    ['a list', []],
    ['of another service', { status: 'ok' }],
    ['with pages as an object', answer({ pages: { 1: page('Oslo') } })],
    ['with a page that is a word', answer({ pages: ['Oslo'] })],
    ['with a title that is a list', answer({ pages: [{ title: ['Oslo'] }] })],
    ['with a title that is missing', answer({ pages: [{ missing: true }] })],
    ['with a lead that is an object', answer({ pages: [page('Oslo', { extract: {} })] })],
    [
      'with page properties that are a list of lists',
      answer({ pages: [page('Oslo', { pageprops: { disambiguation: [] } })] }),
    ],
    ['with redirects to a number', answer({ redirects: [{ from: 'A', to: 1 }], pages: [] })],
  ])('that is %s', (_, json) => {
    expect(() => parsePages([json], ['Oslo'])).toThrow(
      expect.objectContaining({ name: 'SourceError', code: 'bad-response' }),
    );
  });

  it.each(['internal_api_error_DBQueryError', 'readapidenied'])('that is the error %s', (code) => {
    const json = { error: { code, info: 'x', docref: 'y' }, servedby: 'z' };
    expect(() => parsePages([json], ['Oslo'])).toThrow(
      expect.objectContaining({ name: 'SourceError', code: 'bad-response' }),
    );
  });

  it('though warnings and unknown fields are none of our business', () => {
    const json = {
      warnings: { main: { warnings: 'x' } },
      continue: { excontinue: 1 },
      query: { pages: [page('Oslo')] },
    };
    expect(parsePages([json], ['Oslo']).byTitle.size).toBe(1);
  });
});
