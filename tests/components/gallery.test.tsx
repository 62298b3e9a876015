import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { dress, type Scheme } from '../gallery/dress.ts';
import { ROOMS } from '../gallery/exhibits.tsx';
import { Gallery } from '../gallery/Gallery.tsx';

/** Light and dark, left to right and right to left. */
const LOOKS: readonly (readonly [language: string, scheme: Scheme])[] = [
  ['en', 'light'],
  ['ur', 'dark'],
];
/** Three exhibits beside each other, and as many rows as a room has: what lies outside is not in the picture. */
const VIEWPORT = { width: 1160, height: 2560 };

afterEach(cleanup);

describe.each(LOOKS)('in %s, %s', (language, scheme) => {
  test.each(Object.keys(ROOMS))('the room of %s looks as it was accepted', async (room) => {
    dress(language, scheme);
    await page.viewport(VIEWPORT.width, VIEWPORT.height);
    const { container } = render(<Gallery room={room} />);
    await document.fonts.ready;
    await expect(container.firstElementChild).toMatchScreenshot(`${room}-${language}-${scheme}`);
  });
});
