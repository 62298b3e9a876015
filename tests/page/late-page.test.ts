import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { waitForDrawing } from '../../page/late-page.ts';

const QUIET_MS = 1000;
const MAX_WAIT_MS = 10_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** Observers are told of a change before the next timer fires. */
async function draw(words: string): Promise<void> {
  document.body.append(words);
  await vi.advanceTimersByTimeAsync(0);
}

it('a page that draws its text late is waited for until it rests', async () => {
  const done = vi.fn();
  void waitForDrawing(document).then(done);
  await draw('A first part.');
  await vi.advanceTimersByTimeAsync(QUIET_MS - 1);
  await draw('A second part.');
  await vi.advanceTimersByTimeAsync(QUIET_MS - 1);
  expect(done).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(done).toHaveBeenCalledWith(true);
});

it('a page that never rests, or never changes, is waited for no longer than ten seconds', async () => {
  const [restless, still] = [vi.fn(), vi.fn()];
  void waitForDrawing(document).then(restless);
  for (let passedMs = 0; passedMs < MAX_WAIT_MS; passedMs += QUIET_MS / 2) {
    expect(restless).not.toHaveBeenCalled();
    await draw('More.');
    await vi.advanceTimersByTimeAsync(QUIET_MS / 2);
  }
  expect(restless).toHaveBeenCalledWith(true);
  void waitForDrawing(document).then(still);
  await vi.advanceTimersByTimeAsync(MAX_WAIT_MS);
  expect(still).toHaveBeenCalledWith(false);
});
