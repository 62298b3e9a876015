import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Card } from '../../components/Card.tsx';
import type { Card as CardData } from '../../core/card/card.ts';
import type { Alternative, AlternativeEvidence, NilReason } from '../../core/types.ts';
import { UNKNOWN_PERSON } from './sample-cards.ts';

afterEach(cleanup);

function show(card: CardData): HTMLElement {
  return render(<Card card={card} />).container as HTMLElement;
}

const textOf = (root: Element, selector: string) => root.querySelector(selector)?.textContent ?? null;

describe('namesakes', () => {
  it('says of others of its name what they are and not who, in one small line outside the role', () => {
    const root = show(UNKNOWN_PERSON);
    expect(textOf(root, '.card-namesakes')).toBe('Someone else has this name: classical singer.');
    expect(textOf(root, '.in-this-article')).not.toContain('singer');
    expect(root.querySelector('a')).toBeNull();
  });

  it('names nobody for a part of a name', () => {
    expect(show(UNKNOWN_PERSON).querySelector('.card-namesakes')).not.toBeNull();
    cleanup();
    expect(show({ ...UNKNOWN_PERSON, reason: 'partial-name' }).querySelector('.card-namesakes')).toBeNull();
  });
});

describe('doubt', () => {
  const candidate = (title: string, description: string, ...evidence: AlternativeEvidence[]): Alternative => ({
    entityId: `page:${title}`,
    title,
    description,
    confidence: 0.4,
    evidence,
  });
  const TWO = [
    candidate(
      'Ana Ruiz (judge)',
      'Chilean judge',
      { kind: 'work', words: ['judge', 'lawyer'] },
      { kind: 'named', words: ['Harbour Board', 'Kilwa'] },
    ),
    candidate('Ana Ruiz', '', { kind: 'country', words: ['Chile'] }, { kind: 'page-title', words: ['Ana Ruiz'] }),
  ];

  it('names both that it could be, and why each', () => {
    const root = show({ ...UNKNOWN_PERSON, reason: 'namesakes', alternatives: TWO });
    expect(textOf(root, '.unknown')).toContain('Could be:');
    expect([...root.querySelectorAll('.card-possible li')].map((one) => one.textContent)).toEqual([
      'Ana Ruiz (judge) (Chilean judge)Why: is told of as “judge” and “lawyer”, as here; its source names Harbour Board and Kilwa, as this article does.',
      'Ana RuizWhy: belongs to Chile, which this article names; has a page of exactly this name.',
    ]);
    expect(root.querySelector('a, img, dl, .card-summary')).toBeNull();
  });

  it('admits where only the name speaks for one', () => {
    const both = [candidate('Ana Ruiz (chef)', 'Spanish chef'), TWO[1]!];
    const root = show({ ...UNKNOWN_PERSON, reason: 'namesakes', alternatives: both });
    expect(textOf(root, '.card-possible li')).toBe('Ana Ruiz (chef) (Spanish chef)Only the name speaks for it.');
  });

  it('does not make one that nothing confirms a choice of two', () => {
    const chef = candidate('Ana Ruiz (chef)', 'Spanish chef');
    const root = show({ ...UNKNOWN_PERSON, reason: 'no-evidence', alternatives: [chef] });
    expect(textOf(root, '.card-namesakes')).toBe('Known by this name: Ana Ruiz (chef) (Spanish chef).');
    expect(textOf(root, '.unknown')).not.toMatch(/Could be|Why|speaks for/);
  });

  it.each<NilReason>(['role-conflict', 'kind-conflict', 'country-conflict', 'time-conflict'])(
    'says after a %s what else has the name, never who, why, or more of it',
    (reason) => {
      const root = show({ ...UNKNOWN_PERSON, reason, alternatives: TWO });
      expect(textOf(root, '.card-namesakes')).toBe('Someone else has this name: Chilean judge.');
      expect(textOf(root, '.unknown')).not.toMatch(/Ana Ruiz|Why|Could be|Known by/);
      expect(root.querySelector('.unknown :is(a, img, figure, dl, ul), .card-summary, .card-description')).toBeNull();
    },
  );

  it('says so of a name that was not looked up yet', () => {
    const root = show({ ...UNKNOWN_PERSON, isOpenName: true });
    expect(textOf(root, '.unknown')).toMatch(/^Not looked up yet/);
    expect(root.querySelector('.card-namesakes')).toBeNull();
  });

  it('says so while it is being looked up, in a line that a screen reader follows', () => {
    const open = { ...UNKNOWN_PERSON, isOpenName: true };
    const { container, rerender } = render(<Card card={open} />);
    const line = container.querySelector('.unknown [aria-live="polite"]');
    expect(line?.textContent).toMatch(/^Not looked up yet/);
    rerender(<Card card={open} isLookingUp />);
    expect(container.querySelector('.unknown [aria-live="polite"]')).toBe(line);
    expect(line?.textContent).toBe('Looking it up…');
  });
});
