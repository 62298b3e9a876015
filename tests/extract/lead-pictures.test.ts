import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../page/extract.ts';
import { pageOf, REPORT } from './parse-page.ts';

const BODY = REPORT.map((text) => `<p>${text}</p>`).join('');
const CAPTION = 'The old ferry at its landing, seen from the hill.';
const FIGURE = `<figure><img src="a.jpg"><figcaption>${CAPTION} <span class="credit">Photo: Ama Sika</span></figcaption></figure>`;

/** A page whose paragraphs stand in an element of their own, below whatever the headline is followed by. */
function textBelow(top: string): string {
  const page = `<header><a href="/">Home</a></header><article>${top}<div class="copy">${BODY}</div></article>`;
  return extractArticle(pageOf(page))?.text ?? '';
}

describe('the picture that opens an article', () => {
  it.each([
    ['below the headline', `<h1>Ferry</h1>${FIGURE}`],
    ['below the headline twice, for two sizes of screen', `<h1>Ferry</h1>${FIGURE}${FIGURE}`],
    ['below headline and byline', `<h1>Ferry</h1><p class="byline">By Esi Quaye</p><div>${FIGURE}</div>`],
  ])('gives its caption when it stands %s', (_name, top) => {
    expect(textBelow(top)).toBe([CAPTION, ...REPORT].join('\n\n'));
  });

  it.each([
    ['above the headline', `${FIGURE}<h1>Ferry</h1>`],
    ['beside the article', `<h1>Ferry</h1><aside>${FIGURE}</aside>`],
    ['under one of several headlines', `<h1>Ferry</h1>${FIGURE}<h1>Bridge</h1>`],
  ])('gives none when it stands %s', (_name, top) => {
    expect(textBelow(top)).toBe(REPORT.join('\n\n'));
  });

  it('gives its caption once when the paragraphs’ element holds it', () => {
    const page = `<article><h1>Ferry</h1>${FIGURE}${BODY}</article>`;
    expect(extractArticle(pageOf(page))?.text.split(CAPTION)).toHaveLength(2);
  });
});
