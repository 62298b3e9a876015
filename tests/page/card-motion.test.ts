import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import pageCardCss from '../../assets/page-card.css?inline';
import tokensCss from '../../assets/tokens.css?inline';
import { type CardHost, createCardHost } from '../../page/card-host.ts';
import { at, createDrawing } from './card-drawing.ts';

/** Sets what the browser answers to `prefers-reduced-motion`. */
const preferMotion = (value: string) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });

let host: CardHost<string>;
let drawing = createDrawing();
const hostElement = () => document.documentElement.lastElementChild as HTMLElement;

beforeEach(() => {
  drawing = createDrawing();
  host = createCardHost(document, tokensCss + pageCardCss, drawing.draw);
});

afterEach(() => host.remove());

describe('a card that comes and goes', () => {
  const fades = () => drawing.container().getAnimations() as CSSAnimation[];
  const durations = () => fades().map((fade) => fade.effect?.getComputedTiming().duration);
  const isOpen = () => drawing.container().matches(':popover-open');

  it('fades in and out, out of the reader’s way at once', async () => {
    await host.show('Ana Ruiz', at(20, 20));
    expect(durations()).toEqual([300]);
    host.hide();
    expect(durations()).toEqual([200]);
    const { left, top } = drawing.container().getBoundingClientRect();
    expect([isOpen(), document.elementFromPoint(left + 5, top + 5) === hostElement()]).toEqual([true, false]);
    for (const fade of fades()) fade.finish();
    await vi.waitFor(() => expect([isOpen(), drawing.container().textContent]).toEqual([false, '']));
  });

  it('stays when it is shown again before it is gone', async () => {
    await host.show('Ana Ruiz', at(20, 20));
    host.hide();
    const outcome = fades()[0]!.finished.catch(() => 'cut short'); // it fades, as told above
    await host.show('Ana Ruiz', at(20, 20));
    expect(await outcome).toBe('cut short');
    expect([isOpen(), drawing.container().inert, drawing.container().textContent]).toEqual([true, false, 'Ana Ruiz']);
  });

  it.each([
    ['the reader’s own setting', true, 'no-preference'],
    ['the system', false, 'reduce'],
  ])('does so at once where %s wants nothing to move', async (_, isStill, motion) => {
    await preferMotion(motion);
    await host.show('Ana Ruiz', { ...at(20, 20), isStill });
    expect([isOpen(), fades()]).toEqual([true, []]);
    host.hide();
    expect([isOpen(), drawing.container().textContent]).toEqual([false, '']);
    await preferMotion('no-preference');
  });

  it('begins at its top, wherever the one before was left', async () => {
    await host.show('tall '.repeat(4000), at(20, 20));
    drawing.container().scrollTop = 100;
    await host.show('tall '.repeat(4000), at(20, 20));
    expect(drawing.container().scrollTop).toBe(100);
    await host.show('tall '.repeat(4000), { ...at(20, 20), label: 'Eva Brun' });
    expect(drawing.container().scrollTop).toBe(0);
  });
});

describe('a notice', () => {
  const notice = () => drawing.container().nextElementSibling as HTMLElement;

  it('says one sentence for a while, in the top layer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await host.show('Ana Ruiz', at(20, 20));
    host.tell((layer) => layer.append('Nothing is selected.'));
    expect([notice().role, notice().textContent]).toEqual(['status', 'Nothing is selected.']);
    expect(notice().matches(':popover-open')).toBe(true);
    vi.advanceTimersByTime(5999);
    expect(notice().matches(':popover-open')).toBe(true);
    vi.advanceTimersByTime(1);
    expect(notice().matches(':popover-open')).toBe(false);
    vi.useRealTimers();
  });

  it('gives way to a card', async () => {
    await host.show('Ana Ruiz', at(20, 20));
    host.tell((layer) => layer.append('Nothing is selected.'));
    expect(notice().matches(':popover-open')).toBe(true);
    await host.show('Ana Ruiz', at(20, 20));
    expect(notice().matches(':popover-open')).toBe(false);
  });
});
