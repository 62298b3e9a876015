import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseModel } from '../../../core/tag/model.ts';
import { createTagger } from '../../../core/tag/tagger.ts';
import { readTinyModel } from './tiny-model.ts';

/** Properties are tried on hundreds of texts; a busy machine takes seconds for them. */
vi.setConfig({ testTimeout: 60_000 });

const tagger = createTagger(parseModel(readTinyModel()));

function tagged(text: string): string[] {
  return tagger.tag(text).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);
}

describe('tag', () => {
  it('finds names with offsets into the text as printed', () => {
    expect(tagged('Amara Diallo, a minister of Zambia, flew to Lusaka on Friday.')).toEqual([
      'PER Amara Diallo',
      'LOC Zambia',
      'LOC Lusaka',
    ]);
  });

  it('leaves possessive, quotes and title outside the name', () => {
    expect(tagged('“We will not pay,” the Harbour Union said.')).toEqual(['ORG Harbour Union']);
    expect(tagged('Zambia’s minister met Diallo in Lusaka.')).toEqual(['LOC Zambia', 'PER Diallo', 'LOC Lusaka']);
    expect(tagged('Ambassador José Peña spoke for the Zambian side.')).toEqual(['PER José Peña', 'MISC Zambian']);
  });

  it('sees through a soft hyphen and keeps it inside the span', () => {
    expect(tagged('Pen\u00ada spoke of 1,200 workers and 35 ships.')).toEqual(['PER Pen\u00ada']);
  });

  it('never joins a name across a paragraph break', () => {
    expect(tagged('Workers met the Harbour Union\n\nLusaka')).not.toContain('ORG Harbour Union\n\nLusaka');
    expect(tagger.tag('Amara\n\nDiallo').every(({ end, start }) => end <= 5 || start >= 7)).toBe(true);
  });

  it('gives each name a score between one half and one when it is sure', () => {
    const [span] = tagger.tag('Amara Diallo, a minister of Zambia, flew to Lusaka on Friday.');
    expect(span!.score).toBeGreaterThan(0.5);
    expect(span!.score).toBeLessThanOrEqual(1);
  });

  it.each(['', ' \n\t', '\u200b\ufeff'])('finds nothing in %j', (text) => {
    expect(tagger.tag(text)).toEqual([]);
  });

  it('keeps its promises for any text: spans in order, inside, apart, with a letter or digit, scored 0 to 1', () => {
    const words = fc.constantFrom(
      'Amara Diallo',
      'Zambia',
      '’s',
      'U.S.',
      '. ',
      '\n\n',
      ' ',
      '“',
      '\u00ad',
      '\ud83d',
      '😀',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.uint16Array().map((units) => String.fromCharCode(...units)), // lone halves of characters too
      fc.array(words, { maxLength: 40 }).map((all) => all.join('')),
    );
    let spansSeen = 0;
    fc.assert(
      fc.property(texts, (text) => {
        let before = 0;
        for (const { start, end, score } of tagger.tag(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1.000001);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
          before = end;
          spansSeen += 1;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
    expect(spansSeen).toBeGreaterThan(50);
  });
});

describe('a sentence in a longer text', () => {
  const sentencesOf = (...words: string[]) =>
    fc
      .array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 })
      .map((sentences) => sentences.map((all) => `${all.join(' ')} failed.`).join(' '));
  const texts = sentencesOf('Amara Diallo', 'minister of', 'Zambia', 'spoke to', 'LUSAKA', ',');
  const otherTexts = sentencesOf('Harbour Union', 'Nacala', 'said on', 'José', '“ talks ”', 'Council of Ports');

  /** Where the spans of `part` come again in the text. */
  const moveBy = (offset: number, part: string) =>
    tagger.tag(part).map((span) => ({ ...span, start: span.start + offset, end: span.end + offset }));

  it('keeps its names and their scores beside text that shares no capitalised word with it', () => {
    let spansSeen = 0;
    fc.assert(
      fc.property(texts, otherTexts, (first, second) => {
        const together = tagger.tag(`${first}\n\n${second}`);
        expect(together).toEqual([...tagger.tag(first), ...moveBy(first.length + 2, second)]);
        spansSeen += together.length;
      }),
    );
    expect(spansSeen).toBeGreaterThan(100);
  });

  it('gets the same names each time when the whole text comes again and again', () => {
    let spansSeen = 0;
    fc.assert(
      fc.property(texts, fc.constantFrom(2, 4, 8), (text, times) => {
        const copies = Array.from({ length: times }, () => text);
        const spans = copies.flatMap((copy, i) => moveBy(i * (copy.length + 2), copy));
        expect(tagger.tag(copies.join('\n\n'))).toEqual(spans);
        spansSeen += spans.length;
      }),
    );
    expect(spansSeen).toBeGreaterThan(100);
  });
});

describe('tagSentences', () => {
  it('gives the same spans as tag, a sentence a step, after steps that only score', () => {
    const text = 'Amara Diallo spoke. Zambia’s minister met Diallo in Lusaka. Failed talks';
    const steps = Array.from(tagger.tagSentences(text));
    expect(steps.slice(0, -3).flat()).toEqual([]);
    expect(steps.length).toBeGreaterThan(3);
    expect(steps.flat()).toEqual(tagger.tag(text));
    expect(steps.flat().length).toBeGreaterThan(2);
  });
});

describe('tagTokens', () => {
  it('gives one BIO tag a token and never an I- without its B-', () => {
    const token = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('Zambia', 'Amara', 'Harbour', 'Union', 'of'));
    fc.assert(
      fc.property(fc.array(token, { maxLength: 30 }), (tokens) => {
        const [tags] = tagger.tagTokens([tokens]);
        expect(tags).toHaveLength(tokens.length);
        for (const [i, tag] of tags!.entries()) {
          if (tag.startsWith('I-')) expect([tag, tag.replace('I-', 'B-')]).toContain(tags![i - 1]);
        }
      }),
    );
  });
});
