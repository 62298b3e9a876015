/** The page's events as hovering understands them. Only trusted ones count, and the page's own handling is left alone. */
import { isGhost } from './hover.ts';
import type { HoverPorts, HoverRun, Pointer } from './hovering.ts';
import { readNative } from './native-dom.ts';

/** Listens until the signal of the ports. */
export function listenForHover(document: Document, run: HoverRun, ports: HoverPorts): void {
  const view = readNative(document, 'defaultView')!;
  const options = { signal: ports.signal, capture: true };
  listenToPointer(view, run, ports);
  const onKey = (event: KeyboardEvent) => event.isTrusted && handleKey(event, { document, run, ports });
  for (const type of ['keydown', 'keyup', 'keypress'] as const) view.addEventListener(type, onKey, options);
  view.addEventListener('resize', run.replace, options);
  readNative(document, 'addEventListener')('fullscreenchange', () => ports.host.raise(), options);
}

function listenToPointer(view: Window, { pointer, state, dispatch }: HoverRun, ports: HoverPorts): void {
  const { signal } = ports;
  const options = { signal, capture: true, passive: true };

  function onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const target = follow(pointer, event, ports);
    const { isOverCard, x, y } = pointer;
    dispatch({ type: 'move', x, y, timeMs: event.timeStamp, target, isOverCard });
  }

  function onDown(event: PointerEvent): void {
    if (!event.isTrusted) return;
    pointer.isTouch = event.pointerType === 'touch';
    const timeMs = event.timeStamp;
    const target = follow(pointer, event, ports);
    if (pointer.isTouch) dispatch({ type: 'touch', timeMs });
    else if (target === null && !pointer.isOverCard)
      dispatch({ type: 'press', timeMs, target, isOverCard: false, isTouch: false });
  }

  /** A click on a name, on the card, or, by touch, anywhere: a scrolling finger clicks nothing. */
  function onClick(event: MouseEvent): void {
    if (!event.isTrusted || isForPage(event, view)) return;
    const target = follow(pointer, event, ports);
    const { isOverCard, isTouch } = pointer;
    const timeMs = event.timeStamp;
    if (isOverCard && isGhost(state(), timeMs)) swallow(event);
    else if (isOverCard || isTouch || target !== null) dispatch({ type: 'press', timeMs, target, isOverCard, isTouch });
  }

  view.addEventListener('pointermove', onMove, options);
  view.addEventListener('pointerdown', onDown, options);
  view.addEventListener('click', onClick, { signal, capture: true });
  view.addEventListener('scroll', () => dispatch({ type: 'scroll', isOverCard: pointer.isOverCard }), options);
}

/** Notes where the pointer is; gives the painted name under it. */
function follow(pointer: Pointer, event: MouseEvent, { host, highlighter }: HoverPorts) {
  const { clientX: x, clientY: y } = event;
  const isOverCard = host.holds(event);
  const name = isOverCard ? null : highlighter.nameAt(x, y);
  Object.assign(pointer, { x, y, isOverCard });
  if (name) pointer.range = name.range;
  return name?.chainId ?? null;
}

/** A key that works a control, a click with a modifier, and the end of selecting text mean the page. */
function isForPage(event: MouseEvent, view: Window): boolean {
  if (event.detail === 0 || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return true;
  return view.getSelection()?.type === 'Range';
}

interface KeyContext {
  readonly document: Document;
  readonly run: HoverRun;
  readonly ports: HoverPorts;
}

/** Escape closes the card and nothing of the page; Enter pins it while nothing has the focus; keys in the card are its own. */
function handleKey(event: KeyboardEvent, { document, run, ports }: KeyContext): void {
  const { shown, isPinned } = run.state();
  if (shown === null || event.isComposing) return;
  const isDown = event.type === 'keydown';
  if (event.key === 'Escape') {
    swallow(event);
    if (isDown) run.dispatch({ type: 'close' });
  } else if (event.key === 'Enter' && isDown && !isPinned && hasNoFocus(document)) {
    swallow(event);
    run.dispatch({ type: 'pin' });
  } else if (ports.host.holds(event)) event.stopImmediatePropagation();
}

function hasNoFocus(document: Document): boolean {
  const active = readNative(document, 'activeElement');
  return (
    active === null || active === readNative(document, 'body') || active === readNative(document, 'documentElement')
  );
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
