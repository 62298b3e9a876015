/** A finger that pulls a sheet down takes it away. It pulls only what is scrolled to its start, so that reading on stays possible. */

/** How far the finger pulls before the sheet goes, in CSS pixels: more than a tremble, less than the lowest sheet. */
const DISMISS_PX = 64;

/** Lets the sheet follow the finger while `isSheet` says so; `dismiss` when it was pulled far enough. */
export function followSwipe(layer: HTMLElement, isSheet: () => boolean, dismiss: () => void): void {
  let startY: number | null = null;
  let pulledPx = 0;

  function pull(toPx: number): void {
    pulledPx = toPx;
    layer.style.translate = toPx > 0 ? `0 ${toPx}px` : '';
  }

  function onStart({ touches }: TouchEvent): void {
    startY = isSheet() && touches.length === 1 && layer.scrollTop <= 0 ? touches[0]!.clientY : null; // ! one is there
  }

  function onMove(event: TouchEvent): void {
    const touch = event.touches[0];
    if (startY === null || !touch) return;
    pull(Math.max(0, touch.clientY - startY));
    if (pulledPx > 0) event.preventDefault(); // the page under the sheet does not scroll along
  }

  function onEnd(): void {
    const isFar = startY !== null && pulledPx > DISMISS_PX;
    startY = null;
    pull(0);
    if (isFar) dismiss();
  }

  layer.addEventListener('touchstart', onStart, { passive: true });
  layer.addEventListener('touchmove', onMove, { passive: false });
  layer.addEventListener('touchend', onEnd);
  layer.addEventListener('touchcancel', onEnd);
}
