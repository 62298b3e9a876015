import { describe, expect, it } from 'vitest';
import type { Card } from '../../../core/card/card.ts';
import { followCard } from '../../../core/card/follow.ts';
import { KNOWN_PLACE } from '../../components/sample-cards.ts';

/** A card whose mentions stand at these places of the article. */
const cardAt = (chainId: Card['chainId'], ...positions: number[]): Card => ({
  ...KNOWN_PLACE,
  chainId,
  article: { ...KNOWN_PLACE.article, positions },
});

describe('the card that stands for an older one', () => {
  it('is that of the chain which holds its first mention', () => {
    const joined = cardAt('c1', 0.1, 0.3, 0.5);
    expect(followCard(cardAt('c4', 0.3, 0.5), [cardAt('c2', 0.2), joined])).toBe(joined);
  });

  it('is that of its own chain where two share a mention', () => {
    const own = cardAt('c4', 0.3);
    expect(followCard(cardAt('c4', 0.3), [cardAt('c2', 0.3), own])).toBe(own);
  });

  it('is none when the name is none any more', () => {
    expect(followCard(cardAt('c4', 0.3), [cardAt('c2', 0.2), cardAt('c4', 0.6)])).toBeNull();
  });
});
