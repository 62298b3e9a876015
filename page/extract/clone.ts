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
 * open shadow roots in place of what stands in them. Style sheets are out of it before it becomes a document: in one,
 * browsers hold them to the page's content policy once more, and the page would see the reports.
 */
export function cloneDocument(document: Document): Document {
  const clone = readNative(document, 'cloneNode')(false) as Document;
  const root = readNative(document, 'documentElement') as Element | null;
  if (!root) return clone;
  const copy = clone.importNode(root, true);
  fillHosts(document, copy);
  for (const element of readNative(copy, 'querySelectorAll')<HTMLElement>(CLOBBERING)) {
    const removeAttribute = readNative(element, 'removeAttribute');
    removeAttribute('name');
    removeAttribute('id');
  }
  for (const element of readNative(copy, 'querySelectorAll')(TEXTLESS)) element.remove();
  clone.append(copy);
  return clone;
}

/** Both trees have the same elements in the same order: a copy takes no shadow root along. */
function fillHosts(document: Document, root: Element): void {
  const copies = readNative(root, 'querySelectorAll')('body *');
  const hosts = [...readNative(document, 'querySelectorAll')('body *')].map((element, index) => ({ element, index }));
  const owner = readNative(root, 'ownerDocument');
  for (const { element, index } of hosts)
    if (openRootOf(element)) copies[index]?.replaceChildren(...copyDrawn(element, owner, MAX_ROOTS));
}

/** Copies of what is drawn in an element, made for the clone: in the page's own document a picture would load again. */
function copyDrawn(element: Element, owner: Document, rootsLeft: number): Node[] {
  const instead = drawnInstead(element);
  if (instead && rootsLeft === 0) return [];
  return [...(instead ?? element.childNodes)].map((node) => {
    const copy = owner.importNode(node, false);
    if (node.nodeType === 1)
      (copy as Element).append(...copyDrawn(node as Element, owner, instead ? rootsLeft - 1 : rootsLeft));
    return copy;
  });
}
