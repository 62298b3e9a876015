import { describe, expect, it } from 'vitest';
import { noteCountry, noteDescriptions, noteGovernment } from '../../../core/card/notes.ts';
import type { Fact } from '../../../core/entity.ts';
import type { Span } from '../../../core/types.ts';
import { makeChain, makeEntity } from '../samples.ts';

const TEXT =
  'Port spokesperson Ana Ruiz spoke. The spokesperson left. Kilwa said so; Kilwa urged calm. Then the\nspokesperson and the master came.';

function spanOf(words: string, from = 0): Span {
  const start = TEXT.indexOf(words, from);
  if (start < 0) throw new RangeError(`“${words}” is not in the text`);
  return { start, end: start + words.length };
}

describe('descriptions', () => {
  const evidence = spanOf('Port spokesperson');

  it('are counted by their words, with what they point back to', () => {
    const descriptions = [
      { ...spanOf('The spokesperson'), evidence },
      { ...spanOf('the\nspokesperson'), evidence },
      { ...spanOf('the master'), evidence },
    ];
    expect(noteDescriptions({ ...makeChain('c1', 'Ana Ruiz', { kind: 'person' }), descriptions }, TEXT)).toEqual([
      { text: 'The spokesperson', count: 2, evidence: 'Port spokesperson' },
      { text: 'the master', count: 1, evidence: 'Port spokesperson' },
    ]);
  });
});

it('an institution’s country is told with each of its names in the article', () => {
  const evidence = [spanOf('Kilwa'), spanOf('Kilwa', TEXT.indexOf('said')), spanOf('Port')];
  expect(noteCountry({ kind: 'article-country', country: 'Tanzania', evidence }, TEXT)).toEqual({
    country: 'Tanzania',
    isMain: true,
    evidence: ['Kilwa', 'Port'],
  });
});

it('a country that the article only names is not told as its main one', () => {
  const basis = { kind: 'named-country', country: 'Tanzania', evidence: [spanOf('Kilwa')] } as const;
  expect(noteCountry(basis, TEXT)).toEqual({ country: 'Tanzania', isMain: false, evidence: ['Kilwa'] });
});

describe('a place that stands for a government', () => {
  const chain = makeChain('c2', 'Kilwa', { kind: 'place' });
  const metonyms = [
    { ...spanOf('Kilwa'), verb: spanOf('said') },
    { ...spanOf('Kilwa', TEXT.indexOf('said')), verb: spanOf('urged') },
  ];
  const country = (value: string): Fact => ({ name: 'country', value, asOf: null, period: null });

  it.each([
    ['its own, when it is a country', [], 'Kilwa'],
    ['its country’s, when it is a capital', [country('Tanzania')], 'Tanzania'],
    [
      'not that of a country it has left',
      [{ ...country('Old Empire'), period: { from: null, to: '1918', isOver: true } }, country('Tanzania')],
      'Tanzania',
    ],
  ])('means %s', (_, facts, expected) => {
    const note = noteGovernment({ ...chain, metonyms }, TEXT, makeEntity('Kilwa', { facts }));
    expect(note).toEqual({ country: expected, verbs: ['said', 'urged'], count: 2 });
  });

  it('is said of no place that only is where things happen', () => {
    expect(noteGovernment({ ...chain, metonyms }, TEXT, makeEntity('Kilwa'))).not.toBeNull();
    expect(noteGovernment(chain, TEXT, makeEntity('Kilwa'))).toBeNull();
  });
});
