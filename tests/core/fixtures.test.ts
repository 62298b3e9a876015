import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { foldSurface, parseAnswer } from '../fixtures/answer.ts';
import { readArticleFixtures } from '../fixtures/articles.ts';

const DETAILS = {
  slug: 'two-towns',
  url: 'https://news.example/two-towns',
  title: 'Two towns',
  byline: null,
  site: null,
  publishedAt: null,
  language: 'en',
  genre: 'local',
  region: 'Europe',
};
const PERSON = {
  name: 'Ida Brun',
  kind: 'person',
  role: null,
  link: null,
  embedded: false,
  reason: 'not-in-sources',
  trap: null,
};
const PLACE = { name: 'Norway', kind: 'place', role: null, link: 'Norway', embedded: true, reason: null, trap: null };
const TWO_CHAINS = { ...DETAILS, chains: { c1: PERSON, c2: PLACE } };
const RIGHT = '[[c1|Ida Brun]] left [[c2|Norway]].\n\nThe [[~c2|Norwegian]] coast misses [[c1|Brun]]’s boat.';

describe('reading an answer', () => {
  it('takes the marks out and keeps where they stood', () => {
    const answer = parseAnswer(RIGHT, TWO_CHAINS);
    expect(answer.text).toBe('Ida Brun left Norway.\n\nThe Norwegian coast misses Brun’s boat.');
    expect(answer.mentions.map((mention) => [mention.chain, mention.text])).toEqual([
      ['c1', 'Ida Brun'],
      ['c2', 'Norway'],
      ['c1', 'Brun'],
    ]);
    expect(answer.demonyms).toEqual([{ start: 27, end: 36, text: 'Norwegian', chain: 'c2' }]);
    for (const mark of [...answer.mentions, ...answer.demonyms])
      expect(answer.text.slice(mark.start, mark.end)).toBe(mark.text);
    expect(answer.paragraphs.map(({ start, end }) => answer.text.slice(start, end))).toEqual(answer.text.split('\n\n'));
  });

  it('writes soft hyphens and no-break spaces as entities, and folds them out of names', () => {
    const answer = parseAnswer('Dr&nbsp;[[c1|Ida&nbsp;Br&shy;un]] left [[c2|Norway]].', TWO_CHAINS);
    expect(answer.mentions[0]?.text).toBe('Ida\u00a0Br\u00adun');
  });

  it.each([
    ['a mark is never closed', '[[c1|Ida Brun left'],
    ['closed that was never opened', 'Ida Brun]] left'],
    ['opened inside another', '[[c1|Ida [[c2|Brun]]]]'],
    ['no bar', '[[c1 Ida Brun]]'],
    ['does not begin with a chain id', '[[k1|Ida Brun]]'],
    ['empty or has space', '[[c1|]]'],
    ['empty or has space', '[[c1|Ida Brun ]]'],
    ['takes in its possessive', '[[c1|Ida Brun’s]] boat'],
    ['c9 is not listed', '[[c9|Ida Brun]]'],
    ['c1 is no place', '[[c1|Ida Brun]] and the [[~c1|Brunian]] boat'],
    ['c2 is listed but never marked', '[[c1|Ida Brun]]'],
    ['no mention of chain c1 has its name', '[[c1|Brun]] and [[c2|Norway]]'],
  ])('refuses: %s', (problem, markedText) => {
    expect(() => parseAnswer(markedText, TWO_CHAINS)).toThrow(problem);
  });

  it.each([
    ['needs either a link or a reason', { ...PLACE, reason: 'no-evidence' }],
    ['needs either a link or a reason', { ...PLACE, link: null }],
    ['the trap of chain c2 is its link', { ...PLACE, trap: 'Norway' }],
    ['Invalid type', { ...PLACE, kind: 'country' }],
  ])('refuses: %s', (problem, place) => {
    expect(() => parseAnswer(RIGHT, { ...DETAILS, chains: { c1: PERSON, c2: place } })).toThrow(problem);
  });
});

const fixtures = readArticleFixtures();

/** Least words of an article; what a paywall leaves of one is shorter. */
const MIN_WORDS = 350;
const MIN_WORDS_OF_STUB = 120;

describe.each(fixtures)('the article $slug', ({ slug, sourceHtml, renderedHtml, answer }) => {
  const page = new JSDOM(renderedHtml ?? sourceHtml).window.document;
  const pageText = readerText(page);

  it('states in its answer what its page states', () => {
    const { url, title, byline, site, publishedAt, language } = answer.details;
    expect(answer.details.slug).toBe(slug);
    expect(page.querySelector('h1')?.textContent).toBe(title);
    expect(page.querySelector('meta[property="og:site_name"]')?.getAttribute('content')).toBe(site);
    expect(page.documentElement.lang.toLowerCase()).toBe(language);
    expect(page.querySelector('time')?.getAttribute('datetime')).toBe(publishedAt);
    expect(pageText).toContain(byline);
    expect(new URL(url).hostname).toMatch(/\.example$/);
  });

  it('carries structured data of a news article', () => {
    const blocks = [...page.querySelectorAll('script[type="application/ld+json"]')];
    const statements = blocks.map((block) => JSON.stringify(JSON.parse(block.textContent ?? '')));
    expect(statements.join()).toContain(JSON.stringify(answer.details.title));
  });

  it('has 350 to 900 words, a stub 120, at least ten chains and at least fifteen mentions', () => {
    const words = answer.text.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(answer.details.genre === 'paywalled stub' ? MIN_WORDS_OF_STUB : MIN_WORDS);
    expect(words).toBeLessThanOrEqual(900);
    expect(answer.chains.size).toBeGreaterThanOrEqual(10);
    expect(answer.mentions.length).toBeGreaterThanOrEqual(15);
  });

  it('states each role in words of its text', () => {
    const text = foldSurface(answer.text);
    for (const { role } of answer.chains.values()) if (role !== null) expect(text).toContain(role);
  });

  it('shows each expected paragraph in its page, in reading order', () => {
    let from = 0;
    for (const { start, end } of answer.paragraphs) {
      const paragraph = foldSurface(answer.text.slice(start, end));
      const at = pageText.indexOf(paragraph, from);
      expect(at, `not in the page after character ${from}: ${paragraph}`).toBeGreaterThanOrEqual(0);
      from = at + paragraph.length;
    }
  });

  it('surrounds its text with furniture that an extractor must leave', () => {
    expect(pageText.length).toBeGreaterThan(foldSurface(answer.text).length * 1.2);
  });
});

const renderedFixtures = fixtures.filter((fixture) => fixture.renderedHtml !== null);

it('has a page that its own script draws', () => {
  expect(renderedFixtures).not.toEqual([]);
});

describe.each(renderedFixtures)('the client-rendered article $slug', ({ sourceHtml, renderedHtml }) => {
  it('holds no paragraph before its script has run, and rendered.html after', async () => {
    const { window } = new JSDOM(sourceHtml, { runScripts: 'dangerously' });
    expect(window.document.querySelector('p')).toBeNull();
    await vi.waitUntil(() => window.document.querySelector('h1') !== null);
    expect(readerText(window.document)).toBe(readerText(new JSDOM(renderedHtml ?? '').window.document));
  });
});

/** Text of a page's body without scripts and styles, folded. The document loses them. */
function readerText({ body }: Document): string {
  for (const element of body.querySelectorAll('script, style, noscript, template')) element.remove();
  return foldSurface(body.textContent ?? '');
}
