import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AnnotatedDocument } from '../../../scripts/evaluate/corpus.ts';
import { goldSpans, joinTokens, tagTokens } from '../../../scripts/evaluate/running-text.ts';
import { countTags, sumCounts } from '../../../scripts/score-spans.ts';

const documentOf = (...sentences: string[]): AnnotatedDocument =>
  sentences.map((sentence) => ({
    tokens: sentence.split(' ').map((word) => word.split('/')[0]!),
    tags: sentence.split(' ').map((word) => word.split('/')[1] ?? 'O'),
  }));
const untagged = (words: string): AnnotatedDocument => [
  { tokens: words.split(' '), tags: words.split(' ').map(() => 'O') },
];

describe('joinTokens puts blanks where a reader sees them', () => {
  test.each([
    ['Mr . Brun , 40 , left .', 'Mr. Brun, 40, left.'],
    ['the U . S . Army', 'the U.S. Army'],
    ['J . K . Brun left', 'J.K. Brun left'],
    ['a self - styled queen', 'a self-styled queen'],
    ['King ’ s College', 'King’s College'],
    ["Brun 's boat is n't here", "Brun's boat isn't here"],
    ['the workers ’ union', 'the workers’ union'],
    ["the workers ' union", "the workers' union"],
    ['“ Go , ” she said', '“Go,” she said'],
    ['she said " go " and " stay "', 'she said "go" and "stay"'],
    ['the bank ( EIB ) paid $ 3', 'the bank (EIB) paid $3'],
    ['it grew 3 % in Oslo / Bergen', 'it grew 3% in Oslo/Bergen'],
  ])('%s', (words, text) => {
    expect(joinTokens(untagged(words)).text).toBe(text);
  });

  it('makes each sentence a paragraph', () => {
    expect(joinTokens(documentOf('One .', 'Two .')).text).toBe('One.\n\nTwo.');
  });

  it('says where each token stands', () => {
    const { text, tokenSpans } = joinTokens(documentOf('Brun ’s boat', 'sank .'));
    const words = tokenSpans.map((spans) => spans.map(({ start, end }) => text.slice(start, end)));
    expect(words).toEqual([
      ['Brun', '’s', 'boat'],
      ['sank', '.'],
    ]);
  });
});

describe('tagTokens', () => {
  const document = documentOf(
    'Ida/B-PER Brun/I-PER - Dahl/I-PER of the U/B-LOC ./I-LOC S/I-LOC ./I-LOC left Oslo/B-LOC',
  );
  const running = joinTokens(document);
  const find = (type: string, words: string) => {
    const start = running.text.indexOf(words);
    expect(start).toBeGreaterThanOrEqual(0);
    return { start, end: start + words.length, type };
  };
  const tagsOf = (...found: ReturnType<typeof find>[]) => tagTokens(running, found)[0]!.join(' ');

  it.each([
    ['a hyphen inside a name', [find('PER', 'Ida Brun-Dahl')], 'B-PER I-PER I-PER I-PER O O O O O O O O'],
    ['a sign at its end', [find('PER', 'Ida Brun-')], 'B-PER I-PER O O O O O O O O O O'],
    ['half a token', [find('PER', 'Brun-Da')], 'O B-PER I-PER I-PER O O O O O O O O'],
    ['the stop of initials, found', [find('LOC', 'U.S.')], 'O O O O O O B-LOC I-LOC I-LOC I-LOC O O'],
    ['the stop of initials, left', [find('LOC', 'U.S')], 'O O O O O O B-LOC I-LOC I-LOC I-LOC O O'],
    ['the longer of two', [find('LOC', 'Ida'), find('PER', 'Ida Brun')], 'B-PER I-PER O O O O O O O O O O'],
    ['the earlier of equals', [find('LOC', 'Ida'), find('PER', 'Ida')], 'B-LOC O O O O O O O O O O O'],
    ['two neighbours', [find('PER', 'Ida'), find('PER', 'Brun')], 'B-PER B-PER O O O O O O O O O O'],
  ])('%s', (_, found, tags) => {
    expect(tagsOf(...found)).toBe(tags);
  });
});

test('whoever finds exactly what is annotated gets full marks, whatever the tokens', () => {
  const word = fc.constantFrom('Ida', 'Brun', 'S', 'left', '3', '.', ',', '-', '’', 's', '"', '(', '“');
  const sentence = fc.array(fc.tuple(word, fc.boolean()), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 3 }), (sentences) => {
      const document = sentences.map((pairs) => ({
        tokens: pairs.map(([token]) => token),
        // A sign alone is no name, and names that end in one are cut on the way back.
        tags: pairs.map(([token, isName]) => (isName && /\w/.test(token) ? 'B-PER' : 'O')),
      }));
      const running = joinTokens(document);
      const gold = document.map(({ tags }) => tags);
      const { right, gold: wanted } = sumCounts(countTags(gold, tagTokens(running, goldSpans(document, running))), [
        'PER',
      ]);
      // "S ." after a stop reads as the end of initials, which belongs to the name.
      const isInitials = document.some(({ tokens }) => /(?:^| )\. S \.(?: |$)/.test(tokens.join(' ')));
      if (!isInitials) expect(right).toBe(wanted);
    }),
  );
});
