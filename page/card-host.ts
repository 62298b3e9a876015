/**
 * The one element that Sidelight adds to a page: a host with a random tag and a closed shadow root, which holds the card
 * in the browser's top layer. The page can neither style nor read what is inside; taking the host away leaves the page
 * as it was.
 */
import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';

/** Distance to the edges of the viewport, in pixels. */
const VIEWPORT_MARGIN = 16;
/** Distance between the name and its card, in pixels. */
const NAME_GAP = 6;
/** Lowest the card may get, in pixels: a name and its role still show. */
const MIN_HEIGHT = 120;
const HOST_STYLE = ':host { all: initial !important; position: absolute !important; inline-size: 0; block-size: 0 }';

/** Draws a card into a container; null empties it. Handed in, so that the page layer knows no UI library. */
export type DrawCard<Card> = (card: Card | null, container: HTMLElement) => void;

export interface CardHost<Card> {
  /** Shows the card beside a box in client coordinates, inside the viewport. */
  show(card: Card, box: DOMRect): Promise<void>;
  hide(): void;
  /** Is this event, as the page sees it, from inside the card? */
  holds(event: Event): boolean;
  /** Takes the host out of the page. */
  remove(): void;
}

/** Makes the host; it enters the page when the first card is shown. `css` styles the card. */
export function createCardHost<Card>(document: Document, css: string, draw: DrawCard<Card>): CardHost<Card> {
  const host = document.createElement(`x-${Math.random().toString(36).slice(2, 10)}`);
  const root = host.attachShadow({ mode: 'closed' });
  const view = document.defaultView!;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(`${HOST_STYLE}\n${css}`);
  root.adoptedStyleSheets = [sheet];
  const layer = document.createElement('div');
  layer.className = 'hover-layer';
  layer.popover = 'manual';
  root.append(layer);

  return {
    async show(card, box) {
      if (!host.isConnected) document.documentElement.append(host);
      draw(card, layer);
      layer.style.removeProperty('--room'); // what the last card was left with
      if (!layer.matches(':popover-open')) layer.showPopover();
      const { x, y } = await computePosition({ getBoundingClientRect: () => box }, layer, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [
          offset(NAME_GAP),
          flip({ padding: VIEWPORT_MARGIN }),
          shift({ padding: VIEWPORT_MARGIN }),
          size({ padding: VIEWPORT_MARGIN, apply: ({ availableHeight }) => limitHeight(layer, availableHeight) }),
        ],
      });
      layer.style.setProperty('left', `${Math.round(x)}px`);
      layer.style.setProperty('top', `${Math.round(y)}px`);
    },
    hide() {
      if (layer.matches(':popover-open')) layer.hidePopover();
      draw(null, layer);
    },
    holds: (event) => event.target === host || event.composedPath().includes(host),
    remove() {
      draw(null, layer);
      host.remove();
    },
  };
}

/** The card scrolls inside where the viewport leaves it less room than it wants. */
function limitHeight(layer: HTMLElement, availableHeight: number): void {
  layer.style.setProperty('--room', `${Math.max(Math.floor(availableHeight), MIN_HEIGHT)}px`);
}
