/** How long a notice stands: a sentence of a dozen words can be read twice. */
import { readNative } from './native-dom.ts';

const NOTICE_MS = 6000;

/** One sentence at the foot of the page, for what a key could not do: no panel is open that could say so. */
export interface PageNotice {
  readonly layer: HTMLElement;
  /** Says it, to screen readers too, in place of what was said before; `write` puts it into the layer. */
  tell(write: (layer: HTMLElement) => void): void;
  /** Takes it away. */
  end(): void;
}

/** Makes one, to be put into our root. */
export function createPageNotice(document: Document): PageNotice {
  const view = readNative(document, 'defaultView')!;
  const layer = readNative(document, 'createElement')('p');
  layer.className = 'page-notice';
  layer.role = 'status';
  layer.popover = 'manual';
  let timer: number | undefined;
  const end = () => {
    view.clearTimeout(timer);
    layer.hidePopover();
  };
  return {
    layer,
    tell(write) {
      end();
      layer.showPopover();
      layer.replaceChildren();
      write(layer); // only what changes in a region that shows is told
      timer = view.setTimeout(end, NOTICE_MS);
    },
    end,
  };
}
