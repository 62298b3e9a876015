import { describe, expect, it } from 'vitest';
import { locateParagraphs } from '../../page/locate-paragraphs.ts';
import { matchQuote, quoteAt } from '../../page/match-quote.ts';
import { countSeenBefore, readSeenText, stripUnseen } from '../../page/seen-text.ts';

const A = 'HalimaDarkotoldthecouncilthatthebridgewouldopen.';
const B = 'KofiAnnorsaidhewouldbelieveitwhenhestoodonit.';

interface Row {
  readonly name: string;
  /** Text nodes of the page. */
  readonly page: readonly string[];
  readonly article: readonly string[];
  readonly expected: readonly number[];
}

const ROWS: readonly Row[] = [
  { name: 'in order', page: [A, 'x', B], article: [A, B], expected: [0, A.length + 1] },
  { name: 'one that is gone', page: [A], article: [B, A], expected: [-1, 0] },
  {
    name: 'a short one between its neighbours',
    page: ['Kabul', A, 'Kabul', B],
    article: [A, 'Kabul', B],
    expected: [5, 5 + A.length, 10 + A.length],
  },
  {
    name: 'a short one where a text begins',
    page: [A, 'inKabul', 'Kabul', B],
    article: [A, 'Kabul', B],
    expected: [0, A.length + 7, A.length + 12],
  },
  { name: 'a copy at the foot changes nothing', page: [A, B, A], article: [A, B], expected: [0, A.length] },
  { name: 'a repeated paragraph', page: [A, B, A], article: [A, B, A], expected: [0, A.length, A.length + B.length] },
  {
    name: 'one out of order keeps its place',
    page: [B, A, 'x'],
    article: [A, B, 'x'],
    expected: [B.length, 0, B.length + A.length],
  },
];

describe('paragraphs in the page’s text', () => {
  it.each(ROWS)('$name', ({ page, article, expected }) => {
    const starts = page.map((_node, index) => page.slice(0, index).join('').length);
    const haystack = { stream: page.join(''), isNodeStart: (position: number) => starts.includes(position) };
    expect(locateParagraphs(haystack, article)).toEqual(expected);
  });
});

describe('a quote in the page’s text', () => {
  const article = 'ThenKhanleftforKabulandKhancameback.';
  const second = { start: article.lastIndexOf('Khan'), end: article.lastIndexOf('Khan') + 4 };

  it('is the occurrence with the same words around it', () => {
    const stream = 'Khan!ThenKhanleftADforKabulandKhancameback.Khan';
    const window = { start: 0, end: stream.length, hint: 0 };
    expect(matchQuote(stream, quoteAt(article, second), window)).toBe(stream.indexOf('Khancame'));
  });

  it('is nowhere when nothing around it agrees, or outside the window', () => {
    const quote = quoteAt(article, second);
    expect(matchQuote('xxKhanyy', quote, { start: 0, end: 8, hint: 0 })).toBe(-1);
    expect(matchQuote(article, quote, { start: 0, end: article.length, hint: 0 })).toBe(second.start);
    expect(matchQuote(article, quote, { start: 0, end: second.start, hint: 0 })).toBe(-1);
  });
});

describe('seen text', () => {
  it('keeps its way back to the offsets', () => {
    const text = ' Shaf\u00adqat\u200b \u00a0Ali\n😀!';
    const { seen, offsets } = readSeenText(text);
    expect(seen).toBe('ShafqatAli😀!');
    expect(seen).toBe(stripUnseen(text));
    expect([...offsets].map((offset) => text[offset]).join('')).toBe(seen);
    expect(countSeenBefore({ seen, offsets }, text.indexOf('Ali'))).toBe(seen.indexOf('Ali'));
    expect(countSeenBefore({ seen, offsets }, text.length)).toBe(seen.length);
  });
});
