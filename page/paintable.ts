/** Which places of the page may be painted: running text, headings and captions, never what the reader clicks or cannot see. */
import { flatParentOf, hostOf } from './flat-tree.ts';
import { readNative } from './native-dom.ts';

/** Controls and links keep their own look; navigation, side columns and code are not the article's words. */
const UNPAINTABLE = [
  'a[href]',
  'button,input,select,textarea,option,label,summary',
  'nav,aside,footer,dialog,menu',
  'code,kbd,samp,pre code,script,style,noscript,template,svg,math',
  '[contenteditable=""],[contenteditable="true"]',
  '[role="button"],[role="link"],[role="navigation"],[role="complementary"],[role="menu"],[role="tab"],[role="textbox"]',
  '[aria-hidden="true"],[hidden],[inert]',
].join(',');

/** True when every part of the range stands in visible text that is not a control, link, navigation or code. */
export function isPaintable(range: Range): boolean {
  if (range.collapsed || spansUnpaintable(range)) return false;
  return [range.startContainer, range.endContainer].every((container) => {
    const element = container.nodeType === 1 ? (container as Element) : flatParentOf(container as Text);
    if (!element?.isConnected || isInUnpaintable(element)) return false;
    return readNative(element, 'checkVisibility')({ visibilityProperty: true, opacityProperty: true });
  });
}

/** A link around a custom element is one around the words in its shadow root too. */
function isInUnpaintable(element: Element): boolean {
  for (let at: Element | null = element; at; at = hostOf(at)) if (readNative(at, 'closest')(UNPAINTABLE)) return true;
  return false;
}

/** "Ministry of <a>Foreign</a> Affairs": the ends are free, the middle is not. */
function spansUnpaintable(range: Range): boolean {
  const { commonAncestorContainer: common } = range;
  if (common.nodeType !== 1) return false;
  const found = readNative(common as Element, 'querySelectorAll')(UNPAINTABLE);
  return [...found].some((element) => range.intersectsNode(element));
}
