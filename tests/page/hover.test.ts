import { describe, expect, it } from 'vitest';
import { IDLE_HOVER, reduceHover } from '../../page/hover.ts';
import { GRACE_MS } from '../../page/hover-timing.ts';
import { createPointer, DWELL_MS } from './fake-pointer.ts';

const RULES = { opens: 'hover', dwellMs: DWELL_MS } as const;

describe('a card opens', () => {
  it('half a second after the pointer has come to rest on a name', () => {
    const pointer = createPointer()
      .move('c1')
      .wait(DWELL_MS - 1);
    expect(pointer.log).toEqual([]);
    expect(pointer.wait(1).log).toEqual(['show c1']);
    expect(DWELL_MS).toBe(500);
  });

  it('though the pointer trembles on the name', () => {
    const pointer = createPointer();
    for (let i = 0; i < 10; i++) pointer.move('c1').wait(50);
    expect(pointer.log).toEqual(['show c1']);
  });

  it('for the name where the pointer rests, not for one that it crossed', () => {
    expect(createPointer().move('c1').wait(400).move('c2').wait(DWELL_MS).log).toEqual(['show c2']);
  });

  it('not when the pointer leaves in time', () => {
    expect(
      createPointer()
        .move('c1')
        .wait(DWELL_MS - 1)
        .move('elsewhere')
        .wait(5_000).log,
    ).toEqual([]);
  });

  it('after a whole dwell of its own when the pointer comes back to the name', () => {
    const pointer = createPointer()
      .move('c1')
      .wait(400)
      .move('elsewhere')
      .wait(50)
      .move('c1')
      .wait(DWELL_MS - 1);
    expect(pointer.log).toEqual([]);
    expect(pointer.wait(1).log).toEqual(['show c1']);
  });

  it('again after it was closed by leaving', () => {
    const pointer = createPointer().open('c1').move('elsewhere').wait(GRACE_MS).open('c1');
    expect(pointer.log).toEqual(['show c1', 'hide', 'show c1']);
  });
});

describe('the speed of the pointer', () => {
  it.each([
    ['passes through at 0.5 px/ms', 8, []],
    ['passes at just below', 7.9, ['show c1']],
  ])('%s', (_, pxInSixteenMs, log) => {
    const pointer = createPointer();
    for (let i = 0; i < 60; i++) pointer.move('c1', pxInSixteenMs).wait(16);
    expect(pointer.log).toEqual(log);
  });

  it('counts from its last fast sample: rest begins there', () => {
    const pointer = createPointer();
    for (let i = 0; i < 10; i++) pointer.move('c1', 30).wait(16);
    expect(pointer.wait(DWELL_MS - 17).log).toEqual([]);
    expect(pointer.wait(1).log).toEqual(['show c1']);
  });

  it('is the mean of two samples: one jump of the hand does not restart the dwell', () => {
    const pointer = createPointer()
      .move('c1', 1)
      .wait(16)
      .move('c1', 1)
      .wait(16)
      .move('c1', 12)
      .wait(DWELL_MS - 32);
    expect(pointer.log).toEqual(['show c1']);
  });

  it('is not judged from samples too far apart or of one moment', () => {
    const slowClock = createPointer();
    for (let i = 0; i < 20; i++) slowClock.move('c1', 100).wait(33);
    expect(slowClock.log).toEqual(['show c1']);
    const afterRush = createPointer()
      .move('c1')
      .wait(16)
      .move('c1', 90)
      .wait(400)
      .move('c1')
      .wait(DWELL_MS - 400);
    expect(afterRush.log).toEqual(['show c1']);
    const stoppedClock = createPointer().move('c1', 100).move('c1', 100).wait(DWELL_MS);
    expect(stoppedClock.log).toEqual(['show c1']);
  });
});

describe('when the cards are others', () => {
  it('an open card is drawn anew, and then closes as before', () => {
    const pointer = createPointer().open('c1').redraw('c2');
    expect(pointer.log).toEqual(['show c1', 'redraw c2']);
    expect(pointer.move('c2').wait(60_000).log).toHaveLength(2);
    expect(pointer.move('elsewhere').wait(GRACE_MS).log).toEqual(['show c1', 'redraw c2', 'hide']);
  });

  it('a pinned card stays pinned', () => {
    const pointer = createPointer().open('c1').key('pin').redraw('c1');
    expect(pointer.move('elsewhere').wait(60_000).log).toEqual(['show c1', 'redraw c1 pinned', 'redraw c1 pinned']);
  });

  it('one that stands for nothing any more closes, and where none is open nothing happens', () => {
    expect(createPointer().open('c1').redraw(null).log).toEqual(['show c1', 'hide']);
    expect(createPointer().redraw('c1').redraw(null).log).toEqual([]);
  });
});

describe('an open card closes', () => {
  it('a moment after the pointer has left name and card', () => {
    const pointer = createPointer()
      .open('c1')
      .move('elsewhere')
      .wait(GRACE_MS - 1);
    expect(pointer.log).toEqual(['show c1']);
    expect(pointer.wait(1).log).toEqual(['show c1', 'hide']);
    expect(GRACE_MS).toBe(300);
  });

  it('that moment after leaving, however the pointer moves on', () => {
    const pointer = createPointer().open('c1');
    for (let i = 0; i < 6; i++) pointer.move('elsewhere').wait(50);
    expect(pointer.log).toEqual(['show c1', 'hide']);
  });

  it('not when the pointer reaches the card in time, and then stays open', () => {
    expect(createPointer().open('c1').move('elsewhere').wait(200).move('card').wait(60_000).log).toEqual(['show c1']);
  });

  it('not when the pointer comes back to the name in time', () => {
    expect(createPointer().open('c1').move('elsewhere').wait(200).move('c1').wait(60_000).log).toEqual(['show c1']);
  });

  it('a moment after the pointer has left the card', () => {
    const pointer = createPointer().open('c1').move('card').wait(2_000).move('elsewhere').wait(GRACE_MS);
    expect(pointer.log).toEqual(['show c1', 'hide']);
  });

  it('by Escape, at once, and its timers do nothing any more', () => {
    const pointer = createPointer().open('c1').move('elsewhere').key('close');
    expect(pointer.log).toEqual(['show c1', 'hide']);
    expect(pointer.wait(5_000).log).toEqual(['show c1', 'hide']);
  });

  it('only once, and Escape without a card does nothing', () => {
    expect(createPointer().key('close').log).toEqual([]);
    expect(createPointer().open('c1').key('close').key('close').log).toEqual(['show c1', 'hide']);
  });

  it('for the card of another name on which the pointer rests, without a further move', () => {
    const pointer = createPointer().open('c1').move('c2').wait(GRACE_MS);
    expect(pointer.log).toEqual(['show c1', 'hide']);
    expect(pointer.wait(DWELL_MS - GRACE_MS).log).toEqual(['show c1', 'hide', 'show c2']);
  });
});

describe('scrolling', () => {
  it('closes the card, and a name under the resting pointer stays closed until it moves', () => {
    const pointer = createPointer().open('c1').scroll().wait(5_000);
    expect(pointer.log).toEqual(['show c1', 'hide']);
    expect(pointer.move('c1').wait(DWELL_MS).log).toEqual(['show c1', 'hide', 'show c1']);
  });

  it('ends a dwell', () => {
    expect(createPointer().move('c1').wait(400).scroll().wait(5_000).log).toEqual([]);
  });

  it('leaves a card alone under the pointer, and a pinned one anywhere', () => {
    expect(createPointer().open('c1').move('card').scroll(true).wait(5_000).log).toEqual(['show c1']);
    const pinned = createPointer().open('c1').key('pin').move('elsewhere').scroll().wait(5_000);
    expect(pinned.log).toEqual(['show c1', 'redraw c1 pinned']);
  });
});

describe('a touch', () => {
  it('on a name opens its card to stay, and elsewhere closes any', () => {
    const pointer = createPointer().touch().press('c1', true).wait(60_000);
    expect(pointer.log).toEqual(['show c1 pinned']);
    expect(pointer.touch().press('elsewhere', true).log).toEqual(['show c1 pinned', 'hide']);
  });

  it('keeps the mouse events that follow it from opening a card', () => {
    expect(createPointer().touch().wait(100).move('c1').wait(5_000).log).toEqual([]);
    expect(createPointer().touch().wait(499).move('c1').wait(5_000).log).toEqual([]);
    expect(createPointer().touch().wait(500).move('c1').wait(DWELL_MS).log).toEqual(['show c1']);
  });

  it('ends a dwell', () => {
    expect(createPointer().move('c1').wait(100).touch().wait(5_000).log).toEqual([]);
  });
});

describe('a late timer', () => {
  it('with a token that is gone changes nothing', () => {
    const { state } = reduceHover(IDLE_HOVER, { type: 'elapsed', token: 7, timeMs: 0 }, RULES);
    expect(state).toBe(IDLE_HOVER);
    const pointer = createPointer().open('c1');
    const before = pointer.state();
    pointer.dispatch({ type: 'elapsed', token: before.lastToken, timeMs: 99_000 });
    expect(pointer.state()).toEqual(before);
    expect(pointer.log).toEqual(['show c1']);
  });
});
