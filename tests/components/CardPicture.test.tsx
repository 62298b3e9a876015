import '../../assets/tokens.css';
import '../../assets/card.css';
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../components/Card.tsx';
import type { PictureState } from '../../components/CardPicture.tsx';
import { KNOWN_PLACE, PICTURE, UNKNOWN_PERSON } from './sample-cards.ts';

afterEach(cleanup);

const show = (picture: PictureState, card = KNOWN_PLACE) =>
  render(<Card card={card} picture={picture} />).container as HTMLElement;
/** From the box's upper edge to the background's next words. */
const roomOf = (root: HTMLElement) => {
  const top = root.querySelector('.card-picture')!.getBoundingClientRect().top;
  return root.querySelector('.card-summary')!.getBoundingClientRect().top - top;
};

describe('the picture of a card', () => {
  it('is shown with its author, its licence and the page about it', async () => {
    const root = show(PICTURE);
    const image = root.querySelector('.background img') as HTMLImageElement;
    expect(image.alt).toBe('Kilwa Island, as its page shows it');
    await vi.waitFor(() => expect(image.naturalWidth).toBe(1)); // it is one
    expect(root.querySelector('figcaption')?.textContent).toBe('Picture: Ines SotoCC BY-SA 4.0About this picture');
    const links = [...root.querySelectorAll<HTMLAnchorElement>('figcaption a')];
    expect(links.map(({ href }) => href)).toEqual([PICTURE.licence.url, PICTURE.pageUrl]);
    for (const { rel } of links) expect(rel).toMatch(/\bnoopener noreferrer\b/);
  });

  it('moves nothing when it arrives, whatever its form', () => {
    const waiting = roomOf(show('loading'));
    expect(waiting).toBeGreaterThan(100);
    for (const [widthPx, heightPx] of [
      [250, 60],
      [100, 250],
    ] as const) {
      cleanup();
      expect(roomOf(show({ ...PICTURE, widthPx, heightPx }))).toBe(waiting);
    }
  });

  it('names no author where nobody has to be named, and no address of a licence that is not known', () => {
    const root = show({ ...PICTURE, author: null, licence: { name: 'Public domain', url: null } });
    expect(root.querySelector('figcaption')?.textContent).toBe('Public domainAbout this picture');
    expect(root.querySelectorAll('figcaption a')).toHaveLength(1);
  });

  it('takes no place where there is none, and stands on no card without a background', () => {
    expect(show(PICTURE).querySelector('figure')).not.toBeNull();
    cleanup();
    expect(show(null).querySelector('figure')).toBeNull();
    cleanup();
    expect(show(PICTURE, UNKNOWN_PERSON).querySelector('figure')).toBeNull();
  });

  it('shows words from outside as words', () => {
    const root = show({ ...PICTURE, author: '<img src=x onerror=alert(1)>' });
    expect(root.querySelector('figcaption')?.textContent).toContain('<img src=x');
    expect(root.querySelectorAll('img')).toHaveLength(1);
  });
});
