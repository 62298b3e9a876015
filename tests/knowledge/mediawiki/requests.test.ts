import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleUrl,
  continuedUrl,
  pagesUrl,
  parseApiUrl,
  searchUrl,
  TITLES_PER_REQUEST,
  toTitle,
  wikibaseOf,
  wikipediaLanguage,
} from '../../../knowledge/mediawiki/requests.ts';

const ENGLISH = 'https://en.wikipedia.org/w/api.php';
const OWN = 'http://127.0.0.1:8099/api.php';

describe('the title of a name', () => {
  it.each([
    ['Shafqat Ali Khan', 'Shafqat Ali Khan'],
    ['  Khyber\n Pakhtunkhwa_', 'Khyber Pakhtunkhwa'],
    ['Côte d’Ivoire', 'Côte d’Ivoire'],
    ['Co\u0302te d’Ivoire', 'Côte d’Ivoire'],
    ['Reyk\u00adja\u200bvík', 'Reykjavík'],
    ['\u202eAna Ruiz\u202c', 'Ana Ruiz'],
    ['AC/DC', 'AC/DC'],
    ['Mission: Impossible', 'Mission: Impossible'],
    ['AT&T', 'AT&T'],
    ['50% + 1?', '50% + 1?'],
    ['𝔎han', '𝔎han'],
  ])('“%s” is “%s”', (name, title) => {
    expect(toTitle(name)).toBe(title);
  });

  it.each([
    ['a pipe', 'Pakistan|India'],
    ['a fragment', 'Pakistan#History'],
    ['a tag', '<b>Pakistan</b>'],
    ['square brackets', '[geonames 42]'],
    ['curly brackets', '{{Pakistan}}'],
    ['a control character', 'Pakistan\u0007'],
    ['a broken character', 'Paki\ufffdstan'],
    ['half a surrogate pair', 'Paki\ud800stan'],
    ['another namespace', 'Talk:Pakistan'],
    ['another namespace of two words', 'User talk:Ruiz'],
    ['another wiki', 'de:Pakistan'],
    ['a leading colon', ':Pakistan'],
    ['300 characters', 'x'.repeat(300)],
    ['256 bytes in few characters', 'ü'.repeat(128)],
    ['nothing', ''],
    ['nothing that is seen', ' \u00ad\u200b_'],
  ])('is none for a name with %s', (_, name) => {
    expect(toTitle(name)).toBeNull();
  });

  it('of any name at all can be sent and comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
        (name) => {
          const title = toTitle(name);
          if (title === null) return;
          expect(new URL(pagesUrl(ENGLISH, [title, 'Pakistan'])).searchParams.get('titles')).toBe(`${title}|Pakistan`);
          expect(toTitle(title)).toBe(title);
        },
      ),
    );
  });
});

describe('the request for pages', () => {
  const query = new URL(pagesUrl(ENGLISH, ['Côte d’Ivoire', 'AT&T'])).searchParams;

  it('goes to the wiki that was set, for anyone, by name alone', () => {
    expect(pagesUrl(ENGLISH, ['Pakistan'])).toMatch(/^https:\/\/en\.wikipedia\.org\/w\/api\.php\?/);
    expect(Object.fromEntries(query)).toMatchObject({
      action: 'query',
      format: 'json',
      formatversion: '2',
      origin: '*',
    });
    expect(query.get('titles')).toBe('Côte d’Ivoire|AT&T');
  });

  it('asks for plain leads of a whole batch and follows redirects', () => {
    expect(TITLES_PER_REQUEST).toBe(20);
    expect(Object.fromEntries(query)).toMatchObject({
      prop: 'pageprops|description|extracts|pageimages',
      pilicense: 'free',
      exintro: '1',
      explaintext: '1',
      exlimit: '20',
      redirects: '1',
    });
  });

  it('asks a wiki that is not Wikipedia for its name and licence too', () => {
    expect(query.has('meta')).toBe(false);
    expect(new URL(pagesUrl(OWN, ['Pakistan'])).searchParams.get('meta')).toBe('siteinfo');
  });
});

describe('links between pages', () => {
  const linksOf = (targets: readonly string[]) => new URL(pagesUrl(ENGLISH, ['NATO'], targets)).searchParams;

  it('are asked for with the pages themselves, between the names of the article only', () => {
    expect(linksOf(['NATO', 'Oslo']).get('prop')).toBe('pageprops|description|extracts|pageimages|links');
    expect(Object.fromEntries(linksOf(['NATO', 'Oslo']))).toMatchObject({ pltitles: 'NATO|Oslo', plnamespace: '0' });
    expect(linksOf([]).has('pltitles')).toBe(false);
  });

  it('are asked for to fifty names, and to none that would make the address too long', () => {
    const names = ['x'.repeat(200), ...Array.from({ length: 60 }, (_, i) => `Name ${i}`)];
    expect(linksOf(names).get('pltitles')?.split('|')).toEqual(names.slice(1, 51));
  });
});

describe('the request for a search', () => {
  const wordsOf = (...names: string[]) => {
    const url = searchUrl(ENGLISH, names, []);
    return url === null ? null : new URL(url).searchParams.get('gsrsearch');
  };

  it.each([
    [['Ana Ruiz', 'Oslo'], 'Ana Ruiz Oslo'],
    [['Jean-Luc O’Hara'], 'Jean-Luc O’Hara'],
    [['-Ruiz'], 'Ruiz'],
    [['“Ana” ~Ruiz*'], 'Ana Ruiz'],
    [['insource:/x/ Ruiz'], null],
    [['Ana insource /x/'], 'Ana insource x'],
    [['Ana OR Ruiz'], 'Ana or Ruiz'],
    [['!'], null],
    [['Ana|Ruiz'], null],
  ])('for %j sends %j', (names, words) => {
    expect(wordsOf(...names)).toBe(words);
  });

  it('asks for few pages, with all that is asked of pages', () => {
    const query = new URL(searchUrl(ENGLISH, ['Ana Ruiz'], ['Oslo'])!).searchParams;
    expect(Object.fromEntries(query)).toMatchObject({ generator: 'search', gsrlimit: '5', pltitles: 'Oslo' });
    expect(query.get('prop')).toContain('extracts');
  });
});

it('an answer in parts is continued with its own values', () => {
  const url = pagesUrl(ENGLISH, ['Côte d’Ivoire']);
  const next = new URL(continuedUrl(url, { excontinue: '1', continue: '||x' })).searchParams;
  expect(next.get('titles')).toBe('Côte d’Ivoire');
  expect([next.get('excontinue'), next.get('continue')]).toEqual(['1', '||x']);
});

it.each([
  [ENGLISH, 'https://www.wikidata.org/w/api.php'],
  [OWN, null],
])('the Wikibase of %s is %j', (apiUrl, wikibase) => {
  expect(wikibaseOf(apiUrl)).toBe(wikibase);
});

describe('the address where people read a page', () => {
  it.each([
    [ENGLISH, 'Shafqat Ali Khan', 'https://en.wikipedia.org/wiki/Shafqat_Ali_Khan'],
    [ENGLISH, 'Tripoli, Libya', 'https://en.wikipedia.org/wiki/Tripoli,_Libya'],
    [ENGLISH, 'Who? #1 & 2/3', 'https://en.wikipedia.org/wiki/Who%3F_%231_%26_2%2F3'],
    [ENGLISH, '..', 'https://en.wikipedia.org/wiki/'],
    [ENGLISH, '.', 'https://en.wikipedia.org/wiki/'],
    [ENGLISH, '...', 'https://en.wikipedia.org/wiki/...'],
    [ENGLISH, '../../evil', 'https://en.wikipedia.org/wiki/..%2F..%2Fevil'],
    [ENGLISH, 'Côte d’Ivoire', 'https://en.wikipedia.org/wiki/C%C3%B4te_d%E2%80%99Ivoire'],
    [OWN, 'Who? #1', 'http://127.0.0.1:8099/index.php?title=Who%3F_%231'],
    ['https://wiki.example/mediawiki/api.php', 'A b', 'https://wiki.example/mediawiki/index.php?title=A_b'],
  ])('of %s for “%s” is %s', (apiUrl, title, url) => {
    expect(articleUrl(apiUrl, title)).toBe(url);
  });

  it('never leaves the wiki, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const url = new URL(articleUrl(ENGLISH, title));
        expect(url.origin).toBe('https://en.wikipedia.org');
        expect(url.pathname).toMatch(/^\/wiki\//);
        expect(url.search + url.hash + url.username).toBe('');
      }),
    );
  });
});

describe('the address of a wiki’s API as entered', () => {
  it.each([
    [ENGLISH, ENGLISH],
    ['  https://en.wikipedia.org/w/api.php  ', ENGLISH],
    ['HTTPS://EN.Wikipedia.org/w/api.php?action=query#top', ENGLISH],
    ['https://wiki.example:8443/api.php', 'https://wiki.example:8443/api.php'],
    [OWN, OWN],
    ['http://localhost/w/api.php', 'http://localhost/w/api.php'],
  ])('“%s” becomes %s', (entered, url) => {
    expect(parseApiUrl(entered)).toEqual({ ok: true, url });
  });

  it.each([
    ['', 'is not a web address'],
    ['en.wikipedia.org', 'is not a web address'],
    ['http://', 'is not a web address'],
    ['javascript:alert(1)//api.php', 'must start with https://'],
    ['data:text/html,/api.php', 'must start with https://'],
    ['file:///etc/api.php', 'must start with https://'],
    ['ftp://wiki.example/api.php', 'must start with https://'],
    ['http://wiki.example/api.php', 'must start with https://'],
    ['http://localhost.example/api.php', 'must start with https://'],
    ['http://127.0.0.1.example/api.php', 'must start with https://'],
    ['https://ana:secret@wiki.example/api.php', 'user name or password'],
    ['https://ana@wiki.example/api.php', 'user name or password'],
    ['https://en.wikipedia.org/wiki/Pakistan', 'must end in /api.php'],
    ['https://en.wikipedia.org/', 'must end in /api.php'],
    ['https://en.wikipedia.org/?x=/api.php', 'must end in /api.php'],
  ])('“%s” is refused: %s', (entered, problem) => {
    expect(parseApiUrl(entered)).toEqual({ ok: false, message: expect.stringContaining(problem) });
  });
});

it.each([
  [ENGLISH, 'en'],
  ['https://zh-yue.wikipedia.org/w/api.php', 'zh-yue'],
  ['https://wikipedia.org/w/api.php', null],
  ['https://en.wikipedia.org.example/w/api.php', null],
  ['https://evil.example/en.wikipedia.org/api.php', null],
  ['https://a.en.wikipedia.org/w/api.php', null],
])('the language of %s is %j', (apiUrl, language) => {
  expect(wikipediaLanguage(apiUrl)).toBe(language);
});
