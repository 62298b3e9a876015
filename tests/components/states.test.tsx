import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LookUpLine } from '../../components/LookUpLine.tsx';
import { Notice } from '../../components/Notice.tsx';
import { mentionsSentence, paragraphsPhrase } from '../../components/words.ts';
import type { LookUp } from '../../core/reading.ts';
import { texts as english } from '../../locales/en.yml';

afterEach(cleanup);

describe('a notice', () => {
  it('is one sentence, announced', () => {
    const { container } = render(<Notice sentence="Nothing here." />);
    expect(container.querySelector('[role="status"]')?.textContent).toBe('Nothing here.');
    expect(container.querySelector('button')).toBeNull();
  });

  it('offers one way on', () => {
    const onClick = vi.fn();
    const { container } = render(<Notice sentence="Oh." action={{ name: 'try-again', label: 'Try again', onClick }} />);
    const button = container.querySelector('button[data-action="try-again"]') as HTMLButtonElement;
    expect(button.textContent).toBe('Try again');
    fireEvent.click(button);
    expect(onClick).toHaveBeenCalledOnce();
  });
});

describe('the line about look-ups', () => {
  function show(lookUp: LookUp) {
    const onTurnOn = vi.fn();
    const onRetry = vi.fn();
    const { container } = render(
      <LookUpLine lookUp={lookUp} wikiName="Wikipedia" onTurnOn={onTurnOn} onRetry={onRetry} />,
    );
    return {
      text: container.querySelector('p')?.textContent,
      button: container.querySelector('button'),
      onTurnOn,
      onRetry,
    };
  }
  const failed = (retryAtMs: number | null): LookUp => ({
    state: 'failed',
    failure: { code: 'rate-limited', message: 'internal words', retryAtMs },
  });

  it('says that nothing left the device while they are off, and turns them on', () => {
    const { text, button, onTurnOn, onRetry } = show({ state: 'off' });
    expect(text).toBe('Look-ups are off: nothing has left your device.');
    expect(button?.textContent).toBe('Look names up in Wikipedia');
    fireEvent.click(button as Element);
    expect(onTurnOn).toHaveBeenCalledOnce();
    expect(onRetry).not.toHaveBeenCalled();
  });

  it.each<[LookUp['state'], RegExp]>([
    ['running', /^Looking names up in Wikipedia…$/],
    ['done', /^Names were looked up in Wikipedia; nothing else was sent\.$/],
  ])('says that they are %s, with nothing to press', (state, sentence) => {
    const { text, button } = show({ state } as LookUp);
    expect(text).toMatch(sentence);
    expect(button).toBeNull();
  });

  it('says why they failed and until when to wait, in our words, and tries again', () => {
    const { text, button, onRetry } = show(failed(new Date(2026, 2, 4, 14, 5, 7).getTime()));
    expect(text).toBe('The wiki asked us to wait. Try again after 14:05:07. Cards show what Sidelight brings along.');
    fireEvent.click(button as Element);
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('names no time when nobody gave one', () => {
    expect(show(failed(null)).text).toBe('The wiki asked us to wait. Cards show what Sidelight brings along.');
  });
});

describe('words for people', () => {
  it.each(Object.entries(english).filter(([name]) => /^(?:failure|reason)_/.test(name)))(
    'are whole sentences: %s',
    (_, words) => {
      expect(words).toMatch(/^\p{Lu}[^<>_{}]*[.…]$/u);
      expect(words.length).toBeLessThan(110);
    },
  );

  it.each([
    [1, 'Named once'],
    [2, 'Named 2 times'],
  ])('count %d: %s', (count, words) => {
    expect(mentionsSentence(count)).toBe(words);
  });

  it.each([
    [[3], 'in paragraph 3 of 12'],
    [[3, 3], 'in paragraph 3 of 12'],
    [[1, 3], 'in paragraphs 1 and 3 of 12'],
    [[1, 3, 3, 9], 'in paragraphs 1, 3 and 9 of 12'],
    [[1, 2, 3, 4, 5, 6], 'in paragraphs 1, 2, 3, 4, 5 and more of 12'],
  ])('place %j: %s', (paragraphs, words) => {
    expect(paragraphsPhrase(paragraphs, 12)).toBe(words);
  });
});
