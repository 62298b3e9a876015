import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Card } from '../../components/Card.tsx';
import type { Background, Card as CardData, CardMap } from '../../core/card/card.ts';
import { KNOWN_PLACE } from './sample-cards.ts';

afterEach(cleanup);

function show(card: CardData): HTMLElement {
  return render(<Card card={card} />).container as HTMLElement;
}

const textOf = (root: Element, selector: string) => root.querySelector(selector)?.textContent ?? null;

describe('a map', () => {
  const map = { land: 'M0 0l9 9 9 0z', country: 'M9 9l9 9 9 0z', point: { x: 20, y: 20 }, countryName: 'Kenya' };
  const withMap = (shown: CardMap): CardData => ({
    ...KNOWN_PLACE,
    background: { ...(KNOWN_PLACE.background as Background), map: shown },
  });

  it('shows where it lies, says it in words and credits the outlines', () => {
    const root = show(withMap(map));
    const svg = root.querySelector('.card-map svg') as Element;
    expect(svg.getAttribute('aria-label')).toBe('Map: Kilwa Island in Kenya');
    expect(svg.getAttribute('role')).toBe('img');
    expect(root.querySelector('.map-point')?.getAttribute('cx')).toBe('20');
    expect(textOf(root, '.card-map figcaption')).toBe('Map: Natural Earth, public domain');
  });

  it('of a country has no point', () => {
    const root = show(withMap({ ...map, point: null, countryName: null }));
    expect(root.querySelector('.card-map svg')?.getAttribute('aria-label')).toBe('Map of Kilwa Island');
    expect(root.querySelector('.map-point')).toBeNull();
  });

  it('is left out where there is none', () => {
    expect(show(KNOWN_PLACE).querySelector('svg')).toBeNull();
  });
});
