/**
 * The page as it is drawn: in place of what stands inside a host of a shadow root, the root's own nodes, and in place of
 * its slots what the page put into them. Custom elements hold whole articles on some sites. Closed roots stay closed: pages
 * close them on purpose, and so do we.
 */

import { readNative } from './native-dom.ts';

/** The element that a node is drawn in; null for the root element. */
export function flatParentOf(node: Element | Text): Element | null {
  const parent = readNative(node, 'assignedSlot') ?? readNative(node, 'parentElement');
  return parent ?? hostOf(node);
}

/** The element whose shadow root a node stands in; null outside of one. */
export function hostOf(node: Node): Element | null {
  const root = readNative(node, 'getRootNode')();
  return isShadowRoot(root) ? root.host : null;
}

/** A shadow root of this window or of another. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}

/** The open shadow root of an element, or null. A form's control named `shadowRoot` is none. */
export function openRootOf(element: Element): ShadowRoot | null {
  const root: Node | null = element.shadowRoot;
  return root && isShadowRoot(root) ? root : null;
}

/** What is drawn in place of an element's own children; null where it is these. */
export function drawnInstead(element: Element): readonly Node[] | null {
  const root = openRootOf(element);
  if (root) return [...root.childNodes];
  if (element.nodeName !== 'SLOT') return null;
  const assigned = (element as HTMLSlotElement).assignedNodes({ flatten: true });
  return assigned.length > 0 ? assigned : null;
}

/** Elements and texts under a node as they are drawn, in order. Linear. */
export function* walkFlat(document: Document, root: Node): Generator<Element | Text> {
  const walker = readNative(document, 'createTreeWalker')(root, 5 /* NodeFilter.SHOW_ELEMENT | SHOW_TEXT */);
  for (let node: Node | null = root; node; ) {
    if (node.nodeType !== 11) yield node as Element | Text; // the walker gives nothing else; a root may be a fragment
    const instead: readonly Node[] | null = node.nodeType === 1 ? drawnInstead(node as Element) : null;
    for (const other of instead ?? [])
      if (other.nodeType === 1 || other.nodeType === 3) yield* walkFlat(document, other);
    node = instead ? nextOutside(walker) : walker.nextNode();
  }
}

/** The next node that is not inside the current one. */
function nextOutside(walker: TreeWalker): Node | null {
  for (;;) {
    const sibling = walker.nextSibling();
    if (sibling) return sibling;
    if (!walker.parentNode()) return null;
  }
}
