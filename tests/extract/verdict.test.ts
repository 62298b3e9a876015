import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../page/extract.ts';
import { pageOf, parsePage, REPORT, reportWith } from './parse-page.ts';

const repeat = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
const told = (index: number) =>
  `The minister said on Monday that bridge ${index} was paid for, and that nobody in Tamale owed anything.`;
const declared = '<meta property="og:type" content="article">';

const ARTICLES: readonly (readonly [name: string, page: Document, paragraphs: number])[] = [
  ['a plain report', pageOf(reportWith('')), 5],
  ['div soup', pageOf(`<div><div>${REPORT.map((text) => `<div>${text}</div>`).join('')}</div></div>`), 5],
  ['a table with line breaks', pageOf(`<table><tr><td><font>${REPORT.join('<br><br>')}</font></td></tr></table>`), 5],
  ['accelerated pages', pageOf(`<amp-sidebar>Menu</amp-sidebar>${reportWith('<amp-ad>Buy yams</amp-ad>')}`), 5],
  [
    'XHTML',
    parsePage(
      `<html xmlns="http://www.w3.org/1999/xhtml"><body>${reportWith('')}</body></html>`,
      'application/xhtml+xml',
    ),
    5,
  ],
  [
    'a flash of two sentences',
    pageOf(`<nav>Home</nav><article><h1>Flash</h1><p>${REPORT[0]}</p></article>`, declared),
    1,
  ],
  [
    'the open part before a wall',
    pageOf(
      `<article><h1>Bridge</h1><p>${REPORT[0]}</p><p>${REPORT[1]}</p></article><div class="paywall"><h2>Subscribe to continue reading</h2><p>Get all rivers for 1 cedi a month.</p></div>`,
      declared,
    ),
    2,
  ],
  [
    'a live report',
    pageOf(
      `<main><h1>Live</h1>${repeat(9, (index) => `<article><time>1${index}:00</time><h2>Gate ${index} has been painted</h2><p>${told(index)}</p></article>`)}</main>`,
    ),
    18,
  ],
];

const OTHERS: readonly (readonly [name: string, page: Document])[] = [
  [
    'a section’s list',
    pageOf(
      `<main><h1>World</h1>${repeat(20, (index) => `<div><h3><a href="/${index}">Minister opens bridge number ${index}</a></h3><p>${told(index)}</p></div>`)}</main>`,
    ),
  ],
  [
    'a home page',
    pageOf(
      repeat(
        8,
        (part) =>
          `<section><h2>Part ${part}</h2><ul>${repeat(6, (index) => `<li><a href="/${part}${index}"><h3>Minister opens bridge ${index}</h3><p>${told(index)}</p></a></li>`)}</ul></section>`,
      ),
    ),
  ],
  [
    'results of a search',
    pageOf(
      `<ol>${repeat(10, (index) => `<li><a href="/${index}">Bridge number ${index} opened at last</a><div>3 May - ${told(index)}</div></li>`)}</ol>`,
    ),
  ],
  [
    'a form',
    pageOf(
      '<form><h1>Sign in</h1><input name="user"><input type="password"><p>By signing in you accept the terms.</p></form>',
    ),
  ],
  ['a short page that claims nothing', pageOf(`<article><h1>Kettle</h1><p>${REPORT[0]}</p></article>`)],
  ['an empty body', pageOf('')],
  ['a frameset', parsePage('<html><frameset cols="50%,50%"><frame src="a"><frame src="b"></frameset></html>')],
  ['XML', parsePage(`<article xmlns="http://www.w3.org/1999/xhtml">${reportWith('')}</article>`, 'application/xml')],
];

describe('an article is taken', () => {
  it.each(ARTICLES)('%s', (_name, page, paragraphs) => {
    expect(extractArticle(page)?.paragraphs).toHaveLength(paragraphs);
  });
});

describe('anything else is refused', () => {
  it.each(OTHERS)('%s', (_name, page) => {
    expect(extractArticle(page)).toBeNull();
  });

  it('unless the reader insists and the page has text', () => {
    const page = pageOf(`<article><h1>Kettle</h1><p>${REPORT[0]}</p></article>`);
    expect(extractArticle(page)).toBeNull();
    expect(extractArticle(page, { force: true })?.text).toBe(REPORT[0]);
    expect(extractArticle(pageOf(''), { force: true })).toBeNull();
  });
});
