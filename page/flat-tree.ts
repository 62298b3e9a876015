/**
 * The page as it is drawn: in place of what stands inside a host of a shadow root, the root's own nodes, and in place of
 * its slots what the page put into them. Custom elements hold whole articles on some sites.
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
