import type { CardPlace } from '../../page/card-host.ts';

/** Beside a name in this box, under the pointer. */
export const besideBox = (box: DOMRect): CardPlace => ({
  box,
  label: 'Ana Ruiz',
  isPinned: false,
  isSheet: false,
  isStill: false,
  dismiss: () => {},
});

/** Box of a name there, in client coordinates. */
export const boxAt = (x: number, y: number) => new DOMRect(x, y, 60, 20);

/** Beside a name there. */
export const at = (x: number, y: number) => besideBox(boxAt(x, y));

/** Draws a card as its words; remembers the container, since nobody outside can reach it. */
export function createDrawing() {
  let container: HTMLElement | null = null;
  return {
    container: () => {
      if (!container) throw new TypeError('nothing was drawn');
      return container;
    },
    draw(card: string | null, into: HTMLElement) {
      container = into;
      into.replaceChildren(...(card === null ? [] : [card]));
    },
  };
}
