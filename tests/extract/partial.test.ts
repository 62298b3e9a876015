import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../page/extract.ts';
import { readArticleFixtures } from '../fixtures/articles.ts';
import { parsePage } from './parse-page.ts';

/** Parsing all articles takes ten seconds on a busy machine. */
const PARSING_MS = 60_000;

const SENTENCES = [
  'Halima Darko told the council in Tamale on Monday that the bridge would open before the rains, and that it was paid for.',
  '<b>Engineers</b> from Accra have tested the span twice this month, and their report found nothing that could not wait, she said.',
  'Kofi Annor, who drives yams across the river every night, said he would believe in it when his lorry stood on the span.',
  '<a href="/ferry">The old ferry</a> will go on running until the end of March, with two crossings a day in place of six.',
];
const STORY = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('');
const CUT =
  '<p>On the far bank the traders of the night market have already begun to count what the first week would bring…</p>';

/** A news page of the story, with more after it, before it, and in its statement. */
function page(after: string, { before = '', statement = {}, story = STORY } = {}): Document {
  const about = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'A bridge', ...statement };
  return parsePage(
    `<script type="application/ld+json">${JSON.stringify(about)}</script>${before}<article><h1>A bridge</h1>${story}</article>${after}`,
  );
}
const isPartial = (document: Document) => extractArticle(document)?.isPartial;

const NOT_FREE = { isAccessibleForFree: false };
const paid = (cssSelector: string) => ({
  isAccessibleForFree: 'False',
  hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector },
});

describe('a page shows only a part of its article when', () => {
  it.each<[string, Document]>([
    [
      'a box after the text sells the rest',
      page('<div class="wall"><h2>Subscribe to continue reading</h2><a href="/buy">See offers</a></div>'),
    ],
    [
      'the line is cut up by markup',
      page('<div><p>Please <a href="/login">log in</a> or <b>register</b> to keep reading.</p></div>'),
    ],
    [
      'it says for whom the story is',
      page(
        '<section><p>This story is for subscribers. Already a subscriber? <a href="/login">Log in</a></p></section>',
      ),
    ],
    [
      'the free articles are used up',
      page('<div role="dialog"><p>You’ve reached your limit of free articles this month.</p></div>'),
    ],
    ['the rest is to be unlocked', page('<aside><button>Unlock this article</button></aside>')],
    [
      'the text stops over a “continue reading”',
      page('<a class="more" href="/bridge/full">Continue reading</a>', { story: STORY + CUT }),
    ],
    ['the paid part that it names is not there', page('', { statement: paid('.behind-wall') })],
    [
      'the paid part that it names holds a notice',
      page('<div class="paid">Members only.</div>', { statement: paid('.paid') }),
    ],
    [
      'it is not free, and a gate stands before the text',
      page('', { before: '<div><p>Sign up to continue reading.</p></div>', statement: NOT_FREE }),
    ],
  ])('%s', (_reason, document) => {
    expect(isPartial(document)).toBe(true);
  });
});

describe('a page shows its whole article when', () => {
  it.each<[string, Document]>([
    ['nothing is said', page('')],
    [
      'it only offers a newsletter',
      page(
        '<div><h2>Subscribe to our newsletter</h2><p>Sign up to read more stories like these every Friday.</p></div>',
      ),
    ],
    ['it is not free, and all of it is there', page('', { statement: NOT_FREE })],
    ['its paid part is there', page('', { statement: paid('article') })],
    [
      'its gate is hidden',
      page(
        '<div hidden><p>Subscribe to continue reading.</p></div><div style="display:none">Unlock this article</div>',
      ),
    ],
    [
      'it tells of a paywall before its end',
      page('', { story: `<p>The Gazette put up a wall in May. “Subscribe to continue reading,” it said.</p>${STORY}` }),
    ],
    [
      'the gate is another reader’s, or the footer’s',
      page(
        '<div class="comments"><p>Log in to continue reading comments.</p></div><footer><p>Join us to keep reading good news.</p></footer>',
      ),
    ],
    [
      'a teaser below it goes on elsewhere',
      page('<div class="teaser"><p>Yams are dear this year.</p><a href="/yams">Read more</a></div>'),
    ],
    ['it ends in dots and nothing follows', page('', { story: STORY + CUT })],
    ['it is free, whatever its archive is', page('', { statement: { isAccessibleForFree: true } })],
    ['its statement names nothing', page('', { statement: paid('::no selector(') })],
  ])('%s', (_reason, document) => {
    expect(isPartial(document)).toBe(false);
  });
});

it('of the project’s own articles only the paywalled stub is a part', { timeout: PARSING_MS }, () => {
  const partial = readArticleFixtures().filter(({ renderedHtml, sourceHtml }) =>
    isPartial(parsePage(renderedHtml ?? sourceHtml)),
  );
  expect(partial.map(({ slug }) => slug)).toEqual(['churchill-wall']);
});
