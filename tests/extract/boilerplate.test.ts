import { describe, expect, it } from 'vitest';
import { collectBlocks } from '../../page/extract/blocks.ts';
import { extractArticle } from '../../page/extract.ts';
import { pageOf, REPORT, reportWith, UNLIMITED } from './parse-page.ts';

/** Blocks that sites put between an article's paragraphs. Every row is seen to be dropped from the same report. */
const FURNITURE: readonly (readonly [name: string, html: string])[] = [
  ['an advertisement’s label', '<p>Advertisement</p>'],
  ['an advertisement under its label', '<div>ADVERTISEMENT<br>Boots for wet roads. Kofi Boots, Tamale.</div>'],
  ['an advertisement that calls itself sponsored', '<p>Sponsored: boots for wet roads, at Kofi Boots in Tamale.</p>'],
  ['a player that has nothing to show', '<p>Live video has ended. Next sailing in five days.</p>'],
  ['an offer to clients', '<p>Only a part of our news is free. Please write to us for a subscription.</p>'],
  ['a plea for money', '<p>The Post has no owner and no advertisements. 900 readers pay for it.</p>'],
  ['a share row', '<p>Facebook | Twitter | WhatsApp</p>'],
  ['a date, a time and a count of readers', '<p>03.06.2025. 20:10 | read 4,117 times</p>'],
  ['a named box of one paragraph', '<div class="advert"><p>Boots for wet roads, at Kofi Boots in Tamale.</p></div>'],
  ['a named box of a few lines', '<div class="comments"><b>Ama</b>: At last.<br><b>Yaw</b>: And the toll?</div>'],
  ['a count of comments', '<p>34 comments</p>'],
  ['a reading time', '<p>3 min read</p>'],
  ['a clock time', '<p>10:42 GMT</p>'],
  ['a call to read on', '<p>Story continues below</p>'],
  ['a labelled link', '<p>Read more: <a href="/a">Ferry captain looks back on forty years</a></p>'],
  ['a labelled headline without a link', '<p>ALSO READ | Ferry captain looks back on forty years</p>'],
  ['a bracketed link', '<p>[Read: <a href="/a">Ferry captain looks back</a>]</p>'],
  [
    'a list of links',
    '<ul><li><a href="/a">Ferry sold to Kumasi at last</a></li><li><a href="/b">Yams cost less</a></li></ul>',
  ],
  ['two links in a row', '<p><a href="/a">Ferry sold to Kumasi at last</a></p><p><a href="/b">Yams cost less</a></p>'],
  ['a related heading over links', '<h3>Related stories</h3><p><a href="/a">Ferry sold to Kumasi at last</a></p>'],
  ['a related section', '<section><h3>Related</h3><p>Ferry sold to Kumasi at last. It was old and slow.</p></section>'],
  [
    'a named related box',
    '<div class="related-posts"><h4>More</h4><p>Ferry sold to Kumasi at last. It was old.</p></div>',
  ],
  ['a named box of one line', '<div class="promo-inline"><b>Volta Radio</b>: the river in ten minutes.</div>'],
  ['a labelled region', '<section aria-label="Sign up"><b>River letters</b><p>One long read on Fridays.</p></section>'],
  ['a newsletter line', '<p>Sign up for our newsletter and never miss a river again.</p>'],
  ['an inbox line', '<p>Five rivers in your inbox every Friday, free of charge.</p>'],
  [
    'a box with an address field',
    '<div><b>River letters</b><p>One long read.</p><form><input type="email"></form></div>',
  ],
  ['a call to follow', '<p>Follow the Volta Post on WhatsApp for more.</p>'],
  ['a call to join', '<p>Join our Telegram channel</p>'],
  ['an app', '<p>Download our free river app today</p>'],
  ['a subscription wall', '<p>This article is only available to subscribers.</p>'],
  ['a picture credit', '<figure><img src="a.jpg"><figcaption>Photo: Ama Sika / Volta Pictures</figcaption></figure>'],
  ['an agency credit', '<figure><img src="a.jpg"><figcaption>AMA SIKA/AFP via Getty Images</figcaption></figure>'],
  ['a pull quote', `<aside class="pullquote"><p>${REPORT[2]?.slice(52)}</p></aside>`],
  [
    'a quotation lifted out of the text',
    '<figure><blockquote>The old ferry will go on running until the end of March</blockquote></figure>',
  ],
  ['a video player’s excuse', '<p>This video cannot be played in your country.</p>'],
  ['a notice of rights', '<p>© 2026 The Volta Post. All rights reserved.</p>'],
];

/** Lines under an article. */
const ENDINGS: readonly (readonly [name: string, html: string])[] = [
  ['a note about the author', '<p>Esi Quaye is a freelance reporter in Tamale.</p>'],
  ['a note that begins with the byline', '<p>Esi Quaye has edited the river page since 2011.</p>'],
  ['a correction', '<p>Correction: An earlier version of this article named the wrong bridge.</p>'],
  ['a notice to investors', '<p>General information only. It does not know what you own.</p>'],
  ['who edited', '<p>(Reporting by Esi Quaye; editing by Yaw Mensah)</p>'],
  ['a heading with nothing under it', '<h2>What else</h2>'],
];

/** Blocks that look like furniture and are the article's own. */
const OWN_WORDS: readonly (readonly [name: string, html: string])[] = [
  ['a subheading', '<h2>Read the river</h2>'],
  ['a linked subheading', '<h2><a href="#toll">The toll gate and its keeper</a></h2>'],
  [
    'a list of sentences',
    '<ul><li>Two crossings a day.</li><li>Toll of five <a href="/cedi">cedis</a> for lorries.</li></ul>',
  ],
  ['a pointer that stands alone', '<p><a href="/report.pdf">The whole report of the engineers is open to all</a></p>'],
  [
    'a sentence about subscribers',
    '<p>The ferry had sold yearly tickets to people who used to subscribe to the harbour’s newsletter, and who now ask who will pay them back, since the company that printed both tickets and newsletter closed its doors in Accra last autumn without so much as a word to anybody, and its e-mail goes unanswered to this day.</p>',
  ],
  ['a sentence about a sponsor', '<p>Sponsored by the harbour, the first ferry had sailed free for a year.</p>'],
  ['a sentence about an owner', '<p>The ferry has no owner who would pay for it, and so it waits.</p>'],
  ['a sentence about advertisements', '<p>Advertisements for ferries had hung on every wall.</p>'],
  ['a sentence that begins with a day', '<p>By Friday Kofi Annor had crossed twice.</p>'],
  ['a sentence that begins with a year', '<p>Published in 1961, the first plan had shown two bridges.</p>'],
  ['a sentence with follow and on', '<p>Follow the river and you find him at home on Sundays.</p>'],
  ['a quotation', '<blockquote>I will miss the noise, not the smell.</blockquote>'],
  [
    'a caption',
    '<figure><img src="a.jpg"><figcaption>Photographs by ferry passengers hang in the hall.</figcaption></figure>',
  ],
  ['a table', '<table><tr><th>Vehicle</th><th>Toll</th></tr><tr><td>Lorry</td><td>5 cedis</td></tr></table>'],
  ['a dated heading', '<h3>12 March 2026</h3>'],
];

const BYLINE = '<meta name="author" content="Esi Quaye">';
const clean = REPORT.join('\n\n');

describe('furniture between paragraphs', () => {
  it.each(FURNITURE)('%s is dropped', (_name, html) => {
    expect(extractArticle(pageOf(reportWith(html), BYLINE))?.text).toBe(clean);
  });
});

describe('lines above an article', () => {
  it.each([
    ['an author and a date', '<p>Words by <b>Esi Quaye</b>, Monday 9 March, 6.15am</p>'],
    ['an author, a place and a date', '<p>Esi Quaye in Tamale, 9 March 2026</p>'],
  ])('%s are dropped', (_name, html) => {
    const body = reportWith('').replace('</h1>', `</h1>${html}`);
    expect(extractArticle(pageOf(body, BYLINE))?.text).toBe(clean);
  });

  it('a sentence about the author is kept', () => {
    const sentence = 'Esi Quaye spent 3 days on the ferry and says it was worth every one of them.';
    const body = reportWith('').replace('</h1>', `</h1><p>${sentence}</p>`);
    expect(extractArticle(pageOf(body, BYLINE))?.text).toContain(sentence);
  });
});

describe('lines under an article', () => {
  it.each(ENDINGS)('%s is dropped', (_name, html) => {
    const body = reportWith('').replace('</article>', `${html}</article>`);
    expect(extractArticle(pageOf(body, BYLINE))?.text).toBe(clean);
  });
});

describe('the article’s own words', () => {
  it.each(OWN_WORDS)('%s is kept', (_name, html) => {
    const own = collectBlocks(pageOf(html).body, UNLIMITED)[0]?.text ?? html;
    const text = extractArticle(pageOf(reportWith(html), BYLINE))?.text;
    expect(text).toContain(own);
    expect(text?.split('\n\n').filter((paragraph) => REPORT.includes(paragraph))).toEqual(REPORT);
  });
});
