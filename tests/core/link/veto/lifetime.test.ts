import { describe, expect, it } from 'vitest';
import { makeCandidate } from '../../samples.ts';
import { linkMarked } from '../linked-text.ts';

/** Does having died in 1912 rule someone out in an article of 2026? */
function isRuledOut(marked: string, trade: string): boolean {
  const known = makeCandidate('Tariq Malik', { description: `Pakistani ${trade} (1850–1912)` });
  return linkMarked(marked, { 'Tariq Malik': [known] }, '2026-03-01').get('Tariq Malik')?.reason === 'time-conflict';
}

describe('someone long dead', () => {
  it.each([
    ['is read', 'A shelf of [PER Tariq Malik], the novelist, was sold.', 'novelist', false],
    ['is heard', 'The radio played [PER Tariq Malik], the singer.', 'singer', false],
    ['is told of', 'A statue of [PER Tariq Malik], who ruled as emir, fell.', 'emir', false],
    ['does not speak', '“No,” said [PER Tariq Malik], the novelist.', 'novelist', true],
    ['speaks nowhere', '[PER Tariq Malik], the novelist, came. “No,” [PER Malik] said.', 'novelist', true],
    ['holds no office', 'The bridge of [PER Tariq Malik], the mayor, fell.', 'mayor', true],
  ])('%s', (_, marked, trade, expected) => {
    expect(isRuledOut(marked, trade)).toBe(expected);
  });
});
