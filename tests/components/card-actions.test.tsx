import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../components/Card.tsx';
import type { CardActions } from '../../components/card-actions.ts';
import type { Card as CardData } from '../../core/card/card.ts';
import { KNOWN_PLACE } from './sample-cards.ts';

afterEach(cleanup);

function show(card: CardData, actions: CardActions): HTMLElement {
  return render(<Card card={card} actions={actions} />).container as HTMLElement;
}

const textOf = (root: Element, selector: string) => root.querySelector(selector)?.textContent ?? null;

describe('where a surface can do more', () => {
  it('a relation opens the other card', () => {
    const openCard = vi.fn();
    const relations = [{ name: 'capital-of', chainId: 'c7', otherName: 'Kenya' }] as const;
    const root = show({ ...KNOWN_PLACE, relations }, { openCard });
    fireEvent.click(root.querySelector('.chip') as Element);
    expect(openCard).toHaveBeenCalledWith('c7');
  });

  it('each paragraph that names it can be gone to, once', () => {
    const showMention = vi.fn();
    const root = show(KNOWN_PLACE, { showMention });
    const jumps = [...root.querySelectorAll('.card-jump')];
    expect(jumps.map((jump) => [jump.textContent, jump.getAttribute('aria-label')])).toEqual([
      ['1', 'Go to paragraph 1'],
      ['4', 'Go to paragraph 4'],
    ]);
    fireEvent.click(jumps[1] as Element);
    expect(showMention).toHaveBeenCalledWith(1);
    expect(textOf(root, '.card-mentions p')).toBe('Named 3 times; as an adjective 2 more. Go to a paragraph, of 9:');
  });

  it('a name that stands in many paragraphs offers the first ones', () => {
    const paragraphs = Array.from({ length: 30 }, (_, i) => i + 1);
    const root = show({ ...KNOWN_PLACE, article: { ...KNOWN_PLACE.article, paragraphs } }, { showMention: () => {} });
    expect(root.querySelectorAll('.card-jump')).toHaveLength(12);
  });
});
