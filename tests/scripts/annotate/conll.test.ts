import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagConll } from '../../../scripts/annotate/conll.ts';

/** A tagger that writes down what it saw, and tags each token with its own first letter. */
function createFakeTagger() {
  const seen: string[][] = [];
  const tagTokens = (sentences: string[][]) => {
    seen.push(...sentences);
    return sentences.map((tokens) => tokens.map((token) => `B-${token[0]}`));
  };
  return { seen, tagTokens };
}

const tag = (text: string) => tagConll(text, createFakeTagger().tagTokens);

describe('tagging a CoNLL text', () => {
  it.each([
    ['one column', 'Ana\nleft\n', 'Ana\tB-A\nleft\tB-l\n'],
    ['columns parted by tabs', 'Ana\tNNP\tO\n', 'Ana\tNNP\tO\tB-A\n'],
    ['columns parted by spaces', 'Ana NNP B-PER\n', 'Ana NNP B-PER\tB-A\n'],
    ['no line end at the end', 'Ana\nleft', 'Ana\tB-A\nleft\tB-l'],
    ['Windows line ends', 'Ana\r\nleft\r\n\r\nEva\r\n', 'Ana\tB-A\r\nleft\tB-l\r\n\r\nEva\tB-E\r\n'],
    ['Windows line ends and columns', 'Ana NNP\r\n', 'Ana NNP\tB-A\r\n'],
    ['document borders', '-DOCSTART- -X- O\n\nAna\n', '-DOCSTART- -X- O\n\nAna\tB-A\n'],
    ['blank lines at both ends', '\n\nAna\n\n\n', '\n\nAna\tB-A\n\n\n'],
    ['lines of blanks', 'Ana\n \t\nEva\n', 'Ana\tB-A\n \t\nEva\tB-E\n'],
    ['nothing but borders', '-DOCSTART-\n\n', '-DOCSTART-\n\n'],
  ])('keeps %s', (_, text, tagged) => {
    expect(tag(text)).toBe(tagged);
  });

  it.each([
    ['blank lines', 'Ana\nleft\n\n\nEva\n', [['Ana', 'left'], ['Eva']]],
    ['document borders', 'Ana\n-DOCSTART- -X-\nEva\n', [['Ana'], ['Eva']]],
    ['Windows line ends', 'Ana\r\nleft\r\n\r\nEva\r\n', [['Ana', 'left'], ['Eva']]],
    ['columns', 'Ana NNP\nleft\tVBD\n', [['Ana', 'left']]],
  ])('hands the tagger sentences as %s part them', (_, text, sentences) => {
    const { seen, tagTokens } = createFakeTagger();
    tagConll(text, tagTokens);
    expect(seen).toEqual(sentences);
  });

  it('gives every line back, changed only by its last column', () => {
    const line = fc.constantFrom('', 'Ana', 'left VBD', '-DOCSTART- -X-', ' ', 'Ñ\tx', 'Eva\r', '\r');
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const before = lines.join('\n');
        const after = tag(before).split('\n');
        expect(after.map((one) => one.replace(/\tB-[^\t\r]+(\r?)$/, '$1')).join('\n')).toBe(before);
      }),
    );
  });
});
