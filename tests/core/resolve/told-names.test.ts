import { describe, expect, it } from 'vitest';
import { resolveChains } from '../../../core/resolve/chains.ts';
import { readTaggedText } from '../tagged-text.ts';

/** The chains of a marked text as their names and kinds. */
function namesIn(marked: string): string[] {
  const { text, spans } = readTaggedText(marked);
  return resolveChains(spans, text).chains.map(({ name, kind }) => `${name}: ${kind}`);
}

describe('names that the tagger left out are told', () => {
  it.each([
    [
      'by what a firm does',
      '[PER Ana Ruiz] fell. Universal, which sells the records, left.',
      ['Ana Ruiz: person', 'Universal: group'],
    ],
    [
      'by a share price behind their trade',
      'Woolworths, the grocer, lost 2.3 per cent in [LOC Perth].',
      ['Woolworths: group', 'Perth: place'],
    ],
    [
      'by a list of prices that has a known one',
      '[ORG Glencore], up 2.2 per cent\nNext, down 1.4 per cent\nMiners were weak.',
      ['Glencore: group', 'Next: group'],
    ],
    [
      'by a share that moved beside them',
      '[ORG Tata] gained 2.4 per cent and [MISC Infosys 1.9].',
      ['Tata: group', 'Infosys: group'],
    ],
    ['by the place that they lie in', 'It waits at Young, in [LOC New Wales].', ['Young: place', 'New Wales: place']],
    ['by the noun behind them', 'He joined the [MISC M-19], another guerrilla movement.', ['M-19: group']],
    [
      'by a river’s name that is built alike',
      'The [LOC Kara Darya] meets the [MISC Syr Darya].',
      ['Kara Darya: place', 'Syr Darya: place'],
    ],
    ['by a mission’s country', 'The [ORG UN Mission] in [LOC Kosovo] left.', ['UN Mission in Kosovo: group']],
  ])('%s', (_, marked, names) => {
    expect(namesIn(marked)).toEqual(names);
  });
});

describe('no name is made', () => {
  it.each([
    ['of a metal that sells for a price', 'It fell. Gold, which sells for more, rose. [PER Ana Ruiz] left.'],
    ['of a metal on a list of prices', '[PER Ana Ruiz], up 2.2 per cent\nGold, down 1.4 per cent\n'],
    ['of a list of prices that has no known one', 'Next, down 1.4 per cent\n[PER Ana Ruiz] left.'],
    ['of an adverb before a bank', 'Yesterday, the bank, lost 2 men. [PER Ana Ruiz] left.'],
    ['of a law before the bank that it is about', 'By the [MISC Bank Act], the Bank has power. [PER Ana Ruiz] left.'],
    ['of a nation that does something', 'The [MISC Thai], a delegate, left. [PER Ana Ruiz] left.'],
  ])('%s', (_, marked) => {
    expect(namesIn(marked)).toEqual(['Ana Ruiz: person']);
  });
});
