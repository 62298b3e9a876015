import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPointer, type Place } from './fake-pointer.ts';

it('whatever happens, cards open and close in turn, and all closes when the pointer is gone for good', () => {
  type Pointer = ReturnType<typeof createPointer>;
  const place = fc.constantFrom<Place[]>('c1', 'c2', 'elsewhere', 'card');
  const action = fc.oneof(
    fc.tuple(place, fc.integer({ min: 0, max: 40 })).map(
      ([to, px]) =>
        (pointer: Pointer) =>
          pointer.move(to, px),
    ),
    fc.constantFrom(5, 100, 350, 600).map((ms) => (pointer: Pointer) => pointer.wait(ms)),
    fc.boolean().map((isOverCard) => (pointer: Pointer) => pointer.scroll(isOverCard)),
    fc.constantFrom('pin' as const, 'close' as const).map((key) => (pointer: Pointer) => pointer.press(key)),
    fc.constant((pointer: Pointer) => pointer.touch()),
  );
  let opened = 0;
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60, size: 'max' }), (actions) => {
      const pointer = createPointer();
      for (const act of actions) act(pointer);
      const isOpen = pointer.log.reduce((open, entry) => {
        if (entry === 'hide') expect(open).toBe(true);
        return entry !== 'hide';
      }, false);
      expect(pointer.state().shown !== null).toBe(isOpen);
      opened += pointer.log.length;
      pointer.wait(600).move('elsewhere').press('close').wait(5_000);
      expect(pointer.state()).toMatchObject({ shown: null, dwell: null, leaveToken: null, isPinned: false });
    }),
  );
  expect(opened).toBeGreaterThan(0);
});
