/**
 * The document we may change. Readability rewrites the document it is handed, so it gets a clone; and since names of form
 * controls shadow the members of their form and of the document, those names are taken off the clone first.
 */
import { drawnInstead, openRootOf } from '../flat-tree.ts';
import { readNative } from '../native-dom.ts';

/** Elements whose `name` or `id` becomes a member of their form or of the document (HTML Standard, named properties). */
const CLOBBERING = 'button,embed,fieldset,form,iframe,img,input,object,output,select,textarea';

/** Elements that hold no text of the article. Plain `noscript` stays: Readability takes lazy pictures from it. */
const TEXTLESS = 'style,template,canvas,svg,button,select,textarea,dialog,amp-ad,amp-embed,amp-sidebar,ins.adsbygoogle';

/** Deepest nesting of shadow roots that is copied; real pages have a few. */
const MAX_ROOTS = 16;

/**
 * A copy of the document on which every DOM member answers as the platform defines it, with what is drawn in hosts of
 * open shadow roots in place of what stands in them.
 */
export function cloneDocument(document: Document): Document {
  const clone = readNative(document, 'cloneNode')(true) as Document;
  fillHosts(document, clone);
  for (const element of readNative(clone, 'querySelectorAll')<HTMLElement>(CLOBBERING)) {
    const removeAttribute = readNative(element, 'removeAttribute');
    removeAttribute('name');
    removeAttribute('id');
  }
  for (const element of clone.querySelectorAll(TEXTLESS)) element.remove();
  return clone;
}

/** Both trees have the same elements in the same order: a clone takes no shadow root along. */
function fillHosts(document: Document, clone: Document): void {
  const copies = readNative(clone, 'querySelectorAll')('body *');
  const hosts = [...readNative(document, 'querySelectorAll')('body *')].map((element, index) => ({ element, index }));
  for (const { element, index } of hosts)
    if (openRootOf(element)) copies[index]?.replaceChildren(...copyDrawn(element, MAX_ROOTS));
}

/** Copies of what is drawn in an element. */
function copyDrawn(element: Element, rootsLeft: number): Node[] {
  const instead = drawnInstead(element);
  if (instead && rootsLeft === 0) return [];
  return [...(instead ?? element.childNodes)].map((node) => {
    const copy = readNative(node, 'cloneNode')(false);
    if (node.nodeType === 1)
      (copy as Element).append(...copyDrawn(node as Element, instead ? rootsLeft - 1 : rootsLeft));
    return copy;
  });
}
