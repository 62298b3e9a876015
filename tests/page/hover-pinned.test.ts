import { describe, expect, it } from 'vitest';
import { IDLE_HOVER, isGhost } from '../../page/hover.ts';
import { GHOST_MS, GRACE_MS } from '../../page/hover-timing.ts';
import { createPointer, DWELL_MS } from './fake-pointer.ts';

describe('a pinned card', () => {
  const PINNED = ['show c1', 'redraw c1 pinned'];

  it.each([
    ['Enter', () => createPointer().open('c1').key('pin')],
    ['a click on its name', () => createPointer().open('c1').press('c1')],
    ['a click on it', () => createPointer().open('c1').wait(GHOST_MS).move('card').press('card')],
    ['a click while the pointer leaves', () => createPointer().open('c1').move('elsewhere').wait(100).press('c1')],
  ])('is one that was pinned by %s, and stays when the pointer leaves', (_, pin) => {
    expect(pin().move('elsewhere').wait(60_000).log).toEqual(PINNED);
  });

  it('opens at once by a click on a name, and by a command', () => {
    expect(createPointer().press('c1').move('elsewhere').wait(60_000).log).toEqual(['show c1 pinned']);
    expect(createPointer().command('c1').move('elsewhere').wait(60_000).log).toEqual(['show c1 pinned']);
  });

  it('closes by Escape, not by a click elsewhere, which closes one under the pointer', () => {
    expect(createPointer().press('c1').press('elsewhere').key('close').log).toEqual(['show c1 pinned', 'hide']);
    expect(createPointer().press('c1').press('elsewhere').log).toEqual(['show c1 pinned']);
    expect(createPointer().open('c1').press('elsewhere').log).toEqual(['show c1', 'hide']);
  });

  it('gives way to the card of another name, which is not pinned', () => {
    const pointer = createPointer().press('c1').open('c2').move('elsewhere').wait(GRACE_MS);
    expect(pointer.log).toEqual(['show c1 pinned', 'show c2', 'hide']);
  });

  it('cannot be pinned before it is open', () => {
    expect(createPointer().key('pin').state()).toEqual(IDLE_HOVER);
  });
});

describe('a card that has just come up under the pointer', () => {
  it('takes no click for 400 ms', () => {
    const pointer = createPointer()
      .open('c1')
      .move('card')
      .wait(GHOST_MS - 1);
    expect(pointer.press('card').log).toEqual(['show c1']);
    expect(pointer.wait(1).press('card').log).toEqual(['show c1', 'redraw c1 pinned']);
    expect(GHOST_MS).toBe(400);
  });

  it('is no ghost when a key opened it, nor once it is pinned or closed', () => {
    expect(isGhost(createPointer().open('c1').state(), 10_000)).toBe(true);
    expect(isGhost(createPointer().command('c1').state(), 10_000)).toBe(false);
    expect(isGhost(createPointer().open('c1').press('c1').state(), 10_000)).toBe(false);
    expect(isGhost(createPointer().open('c1').key('close').state(), 10_000)).toBe(false);
  });
});

describe('a name inside a card', () => {
  it('opens in its place, pinned, and the first card comes back', () => {
    const pointer = createPointer().open('c1').enter('c2').move('elsewhere').wait(60_000).key('back');
    expect(pointer.log).toEqual(['show c1', 'redraw c1>c2 pinned', 'redraw c1 pinned']);
  });

  it('goes one level deep: the way back is to the first card from wherever', () => {
    const pointer = createPointer().press('c1').enter('c2').enter('c3').key('back');
    expect(pointer.log).toEqual(['show c1 pinned', 'redraw c1>c2 pinned', 'redraw c1>c3 pinned', 'redraw c1 pinned']);
    expect(createPointer().press('c1').enter('c2').enter('c1').log.at(-1)).toBe('redraw c1 pinned');
  });

  it('closes with its card, and opens none where none is open', () => {
    expect(createPointer().press('c1').enter('c2').key('close').log.at(-1)).toBe('hide');
    expect(createPointer().enter('c2').key('back').log).toEqual([]);
  });

  it('follows its chain when the cards are others', () => {
    const pointer = createPointer().press('c1').enter('c2');
    expect(pointer.redraw('c1', 'c3').log.at(-1)).toBe('redraw c1>c3 pinned');
    expect(pointer.redraw('c3', 'c3').log.at(-1)).toBe('redraw c3 pinned');
  });
});

describe('what the reader has set', () => {
  it('makes the dwell longer or shorter', () => {
    const pointer = createPointer({ opens: 'hover', dwellMs: 900 }).move('c1').wait(899);
    expect(pointer.log).toEqual([]);
    expect(pointer.wait(1).log).toEqual(['show c1']);
  });

  it('lets clicks alone open cards', () => {
    const pointer = createPointer({ opens: 'click', dwellMs: DWELL_MS }).move('c1').wait(60_000);
    expect(pointer.log).toEqual([]);
    expect(pointer.press('c1').log).toEqual(['show c1 pinned']);
  });
});
