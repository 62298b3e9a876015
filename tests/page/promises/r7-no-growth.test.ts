/** R7: a page that was read and left again and again holds no more nodes and listeners than after the first times. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { DEFAULT_PAGE_OPTIONS } from '../../../core/page-options.ts';
import type { PaintedChain } from '../../../core/reading.ts';
import { createReadingView } from '../../../page/reading-view.ts';
import { articleOf, type LivePage, makeCard, showParagraphs, spansOf } from '../live-page.ts';
import { runsOf } from './tries.ts';

const CYCLES = runsOf(40);
const TIMEOUT_MS = 600_000;
/** Until caches of the browser itself are filled. */
const WARM_UP_CYCLES = 5;

let page: LivePage;
beforeEach(() => {
  page = showParagraphs('Halima Darko spoke in Tamale.', 'Kofi Annor listened in Accra.');
});
afterEach(() => page.remove());

/** What the browser still holds after it has collected all that nobody can reach. */
async function countHeld() {
  const session = cdp();
  for (let times = 0; times < 2; times++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { nodes, jsEventListeners };
}

/** Reads the page, opens a card by pointer and by key, and undoes everything unless told otherwise. */
async function readAndLeave({ isLeft = true } = {}): Promise<void> {
  const article = articleOf(page);
  const names = ['Halima Darko', 'Tamale', 'Kofi Annor', 'Accra'];
  const view = createReadingView(document, article, {
    css: '',
    draw: (card, container) => container.replaceChildren(...(card ? [card.card.name] : [])),
    isSameAddress: () => true,
    onGone: () => undefined,
    onFocus: () => undefined,
  });
  const chains = names.map(
    (name, i): PaintedChain => ({ id: `c${i + 1}`, kind: 'person', isKnown: false, spans: spansOf(article, name) }),
  );
  const cards = names.map((name, i) => makeCard(`c${i + 1}`, name));
  await view.show({ chains, cards, options: DEFAULT_PAGE_OPTIONS });
  view.openCard('c1');
  view.stepToName(1);
  view.focus('c2');
  view.showMention('c3');
  await new Promise((done) => requestAnimationFrame(done));
  if (isLeft) view.end();
}

it('leaves no node and no listener behind', { timeout: TIMEOUT_MS }, async () => {
  for (let cycle = 0; cycle < WARM_UP_CYCLES; cycle++) await readAndLeave();
  const before = await countHeld();
  expect(before.nodes).toBeGreaterThan(0);
  for (let cycle = 0; cycle < CYCLES; cycle++) await readAndLeave();
  const after = await countHeld();
  expect(after.nodes - before.nodes).toBeLessThanOrEqual(0);
  expect(after.jsEventListeners - before.jsEventListeners).toBeLessThanOrEqual(0);
});

it('that is not undone would be told', async () => {
  const before = await countHeld();
  for (let cycle = 0; cycle < 3; cycle++) await readAndLeave({ isLeft: false });
  const after = await countHeld();
  expect(after.nodes).toBeGreaterThan(before.nodes);
  expect(after.jsEventListeners).toBeGreaterThan(before.jsEventListeners);
});
