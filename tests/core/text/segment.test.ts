import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentSentences } from '../../../core/text/segment.ts';
import { tokenize } from '../../../core/text/tokenize.ts';

function tokens(text: string): string[] {
  return tokenize(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

function sentences(text: string): string[] {
  return segmentSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('tokenize', () => {
  it.each([
    ['Lusaka’s port', ['Lusaka', '’s', 'port']],
    ["the ministers' talks", ['the', 'ministers', "'", 'talks']],
    ['She didn’t go', ['She', 'did', 'n’t', 'go']],
    ["they'll, we've", ['they', "'ll", ',', 'we', "'ve"]],
    ["O'Brien of Côte d'Ivoire", ["O'Brien", 'of', 'Côte', "d'Ivoire"]],
    ['flood-affected', ['flood', '-', 'affected']],
    ['Al-Noor–Haddad', ['Al', '-', 'Noor', '–', 'Haddad']],
    ['U.S. and U.N.', ['U.S.', 'and', 'U.N.']],
    ['Gen. J. R. Okoro of St. Anne', ['Gen.', 'J.', 'R.', 'Okoro', 'of', 'St.', 'Anne']],
    ['It ended.', ['It', 'ended', '.']],
    ['“No,” he said.', ['“', 'No', ',', '”', 'he', 'said', '.']],
    ['1,200 men, 3.5bn, 10:30', ['1,200', 'men', ',', '3.5bn', ',', '10:30']],
    ['the 20th, 40%', ['the', '20th', ',', '40', '%']],
    ['AT&T (ATT)', ['AT&T', '(', 'ATT', ')']],
    ['well... no -- yes…', ['well', '...', 'no', '--', 'yes', '…']],
    ['see https://example.org/a-b.', ['see', 'https://example.org/a-b.']],
    ['Zam\u00adbia’s', ['Zam\u00adbia', '’s']],
    ['\u200bZambia\u200b, \ufeff', ['Zambia', ',']],
    ['e\u0301tat', ['e\u0301tat']],
    ['東京で', ['東京で']],
    ['😀 ok', ['😀', 'ok']],
  ])('cuts %j', (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  it('never ends or begins a token with an invisible character or a blank, and loses nothing else', () => {
    const piece = fc.constantFrom(
      'a',
      'Ü',
      "'",
      '’s',
      '.',
      '-',
      '\u00ad',
      '\u200d',
      '\ufeff',
      ' ',
      '\n',
      '😀',
      '\ud83d',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
    );
    const skipped = /[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;
    fc.assert(
      fc.property(texts, (text) => {
        const spans = tokenize(text, { start: 0, end: text.length });
        for (const [i, { start, end }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).replace(skipped, '')).not.toBe('');
        }
        expect(tokens(text).join('').replace(skipped, '')).toBe(text.replace(skipped, ''));
      }),
      { numRuns: 500 },
    );
  });
});

describe('segmentSentences', () => {
  it.each([
    ['full stops', 'Talks ended. No deal came.', ['Talks ended.', 'No deal came.']],
    ['questions and cries', 'Why? No! Well.', ['Why?', 'No!', 'Well.']],
    ['a closing quote', '“It is over.” He left.', ['“It is over.”', 'He left.']],
    ['straight quotes', '"It is over." "No." He left.', ['"It is over."', '"No."', 'He left.']],
    ['no blank before a quote', 'He left.“We wait,” she said.', ['He left.', '“We wait,” she said.']],
    ['no blank after a quote', '“We wait.”He left.', ['“We wait.”', 'He left.']],
    ['no blank at all', 'It ended.Talks go on.', ['It ended.', 'Talks go on.']],
    ['a bracket', 'He left (at last.) She stayed.', ['He left (at last.)', 'She stayed.']],
    ['a title', 'Gen. Okoro met Dr. Banda.', ['Gen. Okoro met Dr. Banda.']],
    ['initials', 'J. R. Okoro spoke.', ['J. R. Okoro spoke.']],
    ['an acronym before a name', 'The U.S. Congress met.', ['The U.S. Congress met.']],
    ['an acronym at the end', 'He left the U.S. The talks went on.', ['He left the U.S.', 'The talks went on.']],
    ['lower case after a full stop', 'Visit example.org today.', ['Visit example.org today.']],
    ['a decimal', 'It rose 3.5 percent. Then it fell.', ['It rose 3.5 percent.', 'Then it fell.']],
    ['a dateline', 'LUSAKA: Talks ended. No deal came.', ['LUSAKA: Talks ended.', 'No deal came.']],
    ['an agency dateline', 'LUSAKA (Agency) - Talks ended.', ['LUSAKA (Agency) - Talks ended.']],
    ['a heading without full stop', 'Port reopens\n\nTalks ended.', ['Port reopens', 'Talks ended.']],
    ['a paragraph a line', 'Port reopens\nTalks ended.\nNo deal.', ['Port reopens', 'Talks ended.', 'No deal.']],
    ['blank lines with spaces and Windows line ends', 'One\r\n \r\nTwo\rThree', ['One', 'Two', 'Three']],
  ])('splits at %s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('joins the lines of wrapped text', () => {
    const wrapped =
      'The minister said on Friday that the talks with the Harbour\n' +
      'Union had failed in the night and that the port, which is\n' +
      'closed, would reopen on Monday. Nobody answered.';
    expect(sentences(wrapped)).toHaveLength(2);
  });

  it('cuts an endless sentence', () => {
    const lengths = segmentSentences('word '.repeat(1000)).map(({ tokens }) => tokens.length);
    expect(lengths).toEqual([300, 300, 300, 100]);
  });

  it('keeps every token in exactly one sentence, in order', () => {
    const piece = fc.constantFrom('Word', 'U.S.', '.', '"', '”', ' ', ' ', '\n', '\n\n', 'no', ')', 'Mr.');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const all = segmentSentences(text).flatMap((sentence) => sentence.tokens.map(({ start }) => start));
        expect(all).toEqual(all.slice().sort((a, b) => a - b));
        const printed = segmentSentences(text).flatMap(({ tokens }) =>
          tokens.map(({ start, end }) => text.slice(start, end)),
        );
        expect(printed.join('')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });

  it.each(['.', '"', '\n', ' \n', "'", 'A.', 'a\u00ad', 'Mr. '])('takes linear time for a run of %j', (unit) => {
    const leastMs = (count: number) => {
      const text = unit.repeat(count);
      const runsMs = Array.from({ length: 4 }, () => {
        const startMs = performance.now();
        segmentSentences(text);
        return performance.now() - startMs;
      });
      return Math.min(...runsMs);
    };
    const shortMs = Math.max(leastMs(10_000), 1);
    // Sixteen times the text; quadratic cost would take 256 times as long, and a busy machine blurs a factor of two.
    expect(leastMs(160_000)).toBeLessThan(100 * shortMs);
  });
});
