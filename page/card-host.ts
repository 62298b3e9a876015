/**
 * The one element that Sidelight adds to a page: a host with a random tag and a closed shadow root, which holds the card
 * and the notice in the browser's top layer. The page can neither style nor read what is inside; taking the host away leaves the page
 * as it was.
 */
import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { createFocusKeeper } from './focus-keeper.ts';
import { readNative } from './native-dom.ts';
import { createPageNotice } from './page-notice.ts';
import { followSwipe } from './sheet-swipe.ts';

/** Distance to the edges of the viewport, in pixels. */
const VIEWPORT_MARGIN = 16;
/** Distance between the name and its card, in pixels. */
const NAME_GAP = 6;
/** Lowest the card may get, in pixels: a name and its role still show. */
const MIN_HEIGHT = 120;
/** `all` leaves the direction as the page has it, so that is said apart. */
const HOST_STYLE =
  ':host { all: initial !important; direction: ltr !important; position: absolute !important; inline-size: 0; block-size: 0 }';

/** Draws a card into a container; null empties it. Handed in, so that the page layer knows no UI library. */
export type DrawCard<Card> = (card: Card | null, container: HTMLElement) => void;

/** Where and how a card stands. */
export interface CardPlace {
  /** Of its name, in client coordinates. */
  readonly box: DOMRect;
  /** What a screen reader calls it. */
  readonly label: string;
  /** A dialog that takes the focus, and gives it back when it closes. */
  readonly isPinned: boolean;
  /** At the foot of the viewport instead of beside the name. */
  readonly isSheet: boolean;
  /** It comes and goes without motion, whatever the system says. */
  readonly isStill: boolean;
  /** The finger has swiped it away. */
  readonly dismiss: () => void;
}

export interface CardHost<Card> {
  /** Shows the card beside its name, inside the viewport. */
  show(card: Card, place: CardPlace): Promise<void>;
  hide(): void;
  /** Says one sentence at the foot of the page, for a while; `write` puts it there. */
  tell(write: (layer: HTMLElement) => void): void;
  /** Puts an open card on top again: what went fullscreen since lies over it. */
  raise(): void;
  /** Is this event, as the page sees it, from inside the card? */
  holds(event: Event): boolean;
  /** Takes the host out of the page. */
  remove(): void;
}

/** Makes the host; it enters the page when the first card is shown. `css` styles the card. */
export function createCardHost<Card>(document: Document, css: string, draw: DrawCard<Card>): CardHost<Card> {
  const host = readNative(document, 'createElement')(`x-${Math.random().toString(36).slice(2, 10)}`);
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [makeSheet(document, css)];
  const layer = readNative(document, 'createElement')('div');
  layer.className = 'hover-layer';
  layer.popover = 'manual';
  layer.tabIndex = -1;
  const notice = createPageNotice(document);
  root.append(layer, notice.layer);
  const focus = createFocusKeeper(document, root, layer);
  const isOpen = () => layer.matches(':popover-open') && !layer.inert;
  let shown: CardPlace | null = null;
  followSwipe(
    layer,
    () => shown?.isSheet ?? false,
    () => shown?.dismiss(),
  );

  /** The page may have taken the host out, or moved it to where it cannot be seen. */
  function enterPage(): void {
    if (host.parentNode !== readNative(document, 'documentElement'))
      readNative(document, 'documentElement').append(host);
  }

  /** The card is out of the reader's way at once; the style sheet says whether it fades. */
  function leave(): void {
    layer.inert = true;
    const [fading] = layer.getAnimations();
    if (fading)
      void fading.finished.then(close, () => undefined); // another card has come up before its end
    else close();
  }

  function close(): void {
    layer.hidePopover();
    layer.inert = false;
    draw(null, layer);
  }

  return {
    async show(card, place) {
      enterPage();
      notice.end();
      const isOther = !isOpen() || place.label !== shown?.label;
      layer.inert = false;
      shown = place;
      layer.classList.toggle('is-sheet', place.isSheet);
      layer.classList.toggle('is-still', place.isStill);
      draw(card, layer);
      layer.style.removeProperty('--room'); // what the last card was left with
      if (!layer.matches(':popover-open')) layer.showPopover();
      if (isOther) layer.scrollTop = 0; // browsers remember where a closed one stood
      announce(layer, place);
      if (place.isPinned) focus.take();
      else focus.giveBack();
      if (place.isSheet) setPosition(layer, null);
      else setPosition(layer, await findPosition(layer, place.box));
    },
    hide() {
      focus.giveBack();
      if (isOpen()) leave();
    },
    tell(write) {
      enterPage();
      notice.tell(write);
    },
    raise() {
      if (!isOpen()) return;
      const hasFocus = root.activeElement !== null; // hiding would lose it
      layer.hidePopover();
      layer.showPopover();
      if (hasFocus) focus.take();
    },
    holds: (event) => event.target === host || event.composedPath().includes(host),
    remove() {
      focus.giveBack();
      notice.end();
      draw(null, layer);
      host.remove();
    },
  };
}

function makeSheet(document: Document, css: string): CSSStyleSheet {
  const view = readNative(document, 'defaultView')!;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(`${HOST_STYLE}\n${css}`);
  return sheet;
}

/** A pinned card is a dialog by its name; one under the pointer is no more than what the pointer shows. */
function announce(layer: HTMLElement, { isPinned, label }: CardPlace): void {
  layer.role = isPinned ? 'dialog' : null;
  layer.ariaLabel = isPinned ? label : null;
}

/** Beside the box, flipped and shifted to where the viewport has room. */
function findPosition(layer: HTMLElement, box: DOMRect): Promise<{ readonly x: number; readonly y: number }> {
  return computePosition({ getBoundingClientRect: () => box }, layer, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(NAME_GAP),
      flip({ padding: VIEWPORT_MARGIN }),
      shift({ padding: VIEWPORT_MARGIN }),
      size({ padding: VIEWPORT_MARGIN, apply: ({ availableHeight }) => limitHeight(layer, availableHeight) }),
    ],
  });
}

/** Null leaves the place to the style sheet. */
function setPosition(layer: HTMLElement, at: { readonly x: number; readonly y: number } | null): void {
  layer.style.left = at ? `${Math.round(at.x)}px` : '';
  layer.style.top = at ? `${Math.round(at.y)}px` : '';
}

/** The card scrolls inside where the viewport leaves it less room than it wants. */
function limitHeight(layer: HTMLElement, availableHeight: number): void {
  layer.style.setProperty('--room', `${Math.max(Math.floor(availableHeight), MIN_HEIGHT)}px`);
}
