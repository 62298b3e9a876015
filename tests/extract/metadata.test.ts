import { describe, expect, it } from 'vitest';
import { readIsoDate } from '../../page/extract/dates.ts';
import { type Metadata, readMetadata } from '../../page/extract/metadata.ts';
import { parsePage } from './parse-page.ts';

const ld = (statement: unknown) => `<script type="application/ld+json">${JSON.stringify(statement)}</script>`;

const ROWS: readonly (readonly [name: string, html: string, expected: Partial<Metadata>])[] = [
  [
    'JSON-LD in a graph',
    ld({
      '@graph': [{ '@type': 'WebSite' }, { '@type': ['NewsArticle'], headline: 'A &amp; B', inLanguage: 'en_GB' }],
    }),
    { title: 'A & B', language: 'en-gb', isDeclaredArticle: true },
  ],
  ['several authors', ld({ '@type': 'Article', author: [{ name: 'A B' }, 'C D'] }), { byline: 'A B and C D' }],
  ['broken JSON-LD', '<script type="application/ld+json">{"@type":</script><h1>Title</h1>', { title: 'Title' }],
  [
    'hostile JSON-LD',
    ld({ '@type': 'Article', headline: { __proto__: 1 }, author: [[[]], 7, null] }),
    { title: null, byline: null },
  ],
  [
    'og:title without its site',
    '<meta property="og:title" content="Bridge | Post"><meta property="og:site_name" content="Post">',
    { title: 'Bridge', site: 'Post' },
  ],
  ['a title with a dash of its own', '<title>Bridge - and ferry</title>', { title: 'Bridge - and ferry' }],
  [
    'a window title that repeats the heading',
    '<title>Bridge – The Post</title><meta property="og:title" content="Bridge – The Post"><h1>Bridge</h1>',
    { title: 'Bridge' },
  ],
  ['a byline with by and date', '<p class="byline">By Esi Quaye | Updated 3 May 2024</p>', { byline: 'Esi Quaye' }],
  [
    'an address is no byline',
    '<meta name="author" content="https://post.example/esi"><span class="author">Esi Quaye</span>',
    { byline: 'Esi Quaye' },
  ],
  [
    'the first date stated',
    '<meta name="date" content="2024-05-03"><time datetime="2020-01-01">then</time>',
    { publishedAt: '2024-05-03' },
  ],
  [
    'a time element',
    '<article><time datetime="2024-05-03T10:00Z">3 May</time></article>',
    { publishedAt: '2024-05-03T10:00Z' },
  ],
  ['language of the page', '<html lang="EN-gb"><body></body></html>', { language: 'en-gb' }],
  ['language by og:locale', '<meta property="og:locale" content="en_US">', { language: 'en-us' }],
  ['a language that is none', '<html lang="english (UK)"><body></body></html>', { language: null }],
  [
    'markup in a title',
    '<meta property="og:title" content="&lt;b&gt;Bridge&lt;/b&gt; &amp;#39;opens&amp;#39;">',
    { title: "Bridge 'opens'" },
  ],
  [
    'nothing',
    '',
    { title: null, byline: null, site: null, publishedAt: null, language: null, isDeclaredArticle: false },
  ],
];

describe('metadata', () => {
  it.each(ROWS)('%s', (_name, html, expected) => {
    expect(readMetadata(parsePage(html))).toMatchObject(expected);
  });
});

describe('dates', () => {
  it.each([
    ['2024-05-03', '2024-05-03'],
    ['2024-05-03 10:42:00+05:00', '2024-05-03T10:42:00+05:00'],
    ['2024-05-03T10:42:00.123z', '2024-05-03T10:42:00.123Z'],
    ['20240503', '2024-05-03'],
    ['Fri, 3 May 2024 10:42:00 +0100', '2024-05-03'],
    ['Published May 3rd, 2024 at noon', '2024-05-03'],
    ['2024-13-03', null],
    ['May 2024', null],
    ['yesterday', null],
  ])('%s → %s', (text, expected) => {
    expect(readIsoDate(text)).toBe(expected);
  });
});
