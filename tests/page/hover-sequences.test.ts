import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPointer, type Place } from './fake-pointer.ts';

type Pointer = ReturnType<typeof createPointer>;
type Act = (pointer: Pointer) => unknown;

const place = fc.constantFrom<Place[]>('c1', 'c2', 'elsewhere', 'card');
const chain = fc.constantFrom('c1' as const, 'c2' as const, 'c3' as const);
const maybeChain = fc.option(chain);
const action: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(place, fc.integer({ min: 0, max: 40 })).map(
    ([to, px]): Act =>
      (pointer) =>
        pointer.move(to, px),
  ),
  fc.tuple(place, fc.boolean()).map(
    ([at, isTouch]): Act =>
      (pointer) =>
        pointer.press(at, isTouch),
  ),
  fc.constantFrom(5, 100, 350, 600).map(
    (ms): Act =>
      (pointer) =>
        pointer.wait(ms),
  ),
  fc.boolean().map(
    (isOverCard): Act =>
      (pointer) =>
        pointer.scroll(isOverCard),
  ),
  fc.constantFrom('pin' as const, 'back' as const, 'close' as const).map(
    (key): Act =>
      (pointer) =>
        pointer.key(key),
  ),
  chain.map(
    (to): Act =>
      (pointer) =>
        pointer.enter(to),
  ),
  chain.map(
    (to): Act =>
      (pointer) =>
        pointer.command(to),
  ),
  fc.tuple(maybeChain, maybeChain).map(
    ([shown, inside]): Act =>
      (pointer) =>
        pointer.redraw(shown, inside),
  ),
  fc.constant<Act>((pointer) => pointer.touch()),
);
const actions = fc.array(action, { maxLength: 60, size: 'max' });
const opens = fc.constantFrom('hover' as const, 'click' as const);

it('whatever happens, cards open and close in turn, and all closes when the pointer is gone for good', () => {
  let opened = 0;
  fc.assert(
    fc.property(actions, opens, (acts, by) => {
      const pointer = createPointer({ opens: by, dwellMs: 500 });
      for (const act of acts) act(pointer);
      const isOpen = pointer.log.reduce((open, entry) => {
        if (!entry.startsWith('show')) expect(open).toBe(true);
        return entry !== 'hide';
      }, false);
      expect(pointer.state().shown !== null).toBe(isOpen);
      opened += pointer.log.length;
      pointer.wait(600).move('elsewhere').key('close').wait(5_000);
      expect(pointer.state()).toMatchObject({ shown: null, inside: null, dwell: null, leaveToken: null });
      expect(pointer.state().isPinned).toBe(false);
    }),
  );
  expect(opened).toBeGreaterThan(0);
});

it('a card inside another is never without it, never the same, and always pinned; a pinned one is open', () => {
  let inside = 0;
  fc.assert(
    fc.property(actions, opens, (acts, by) => {
      const pointer = createPointer({ opens: by, dwellMs: 500 });
      for (const act of acts) {
        act(pointer);
        const state = pointer.state();
        if (state.inside !== null) expect([state.isPinned, state.inside !== state.shown]).toEqual([true, true]);
        if (state.isPinned) expect(state.shown).not.toBeNull();
        inside += state.inside === null ? 0 : 1;
      }
    }),
  );
  expect(inside).toBeGreaterThan(0);
});

it('a pinned card never closes by itself, and with clicks alone to open cards no card opens unpinned', () => {
  let stayed = 0;
  fc.assert(
    fc.property(actions, opens, (acts, by) => {
      const pointer = createPointer({ opens: by, dwellMs: 500 });
      for (const act of acts) {
        act(pointer);
        const { isPinned, shown, dwell } = pointer.state();
        if (by === 'click' && shown !== null) expect(isPinned).toBe(true);
        if (!isPinned || dwell) continue;
        pointer.move('elsewhere').wait(10_000).scroll().wait(10_000);
        expect(pointer.state().shown).toBe(shown);
        stayed++;
      }
    }),
  );
  expect(stayed).toBeGreaterThan(0);
});
