/**
 * Does the page show only a part of its article? Told by what the page says: a line after the text that asks for a
 * subscription to read on, a text cut off over a "continue reading", a statement that the paid part is not free where
 * that part is not there. One sign alone that whole articles bear too (a statement that subscribers also get, a line
 * in the middle of the text, a hidden box) is not believed: a wrong "only a part" would be worse than none.
 */
import type { Article } from '../../core/types.ts';
import { flatParentOf, walkFlat } from '../flat-tree.ts';
import { readNative } from '../native-dom.ts';
import { collapseText } from './blocks.ts';
import type { ArticleStatement } from './json-ld.ts';

/** Lines that ask the reader to pay, join or log in for the rest of this very piece. */
const GATES: readonly RegExp[] = [
  /\b(?:subscri\w+|sign up|register|log ?in|sign in|join|upgrade)\b[^.!?]{0,60}\bto (?:continue|keep|finish) reading\b/i,
  /\bto (?:continue|keep|finish) reading\b[^.!?]{0,80}\b(?:subscri|log ?in|sign in|register|account|member|trial)/i,
  /\bthis (?:article|story|content|report|analysis) is (?:only |exclusively )?(?:for|available (?:only )?(?:to|for)|reserved for|exclusive to)\b[^.!?]{0,40}\b(?:subscriber|member|registered)/i,
  /\b(?:subscribe|log ?in|sign in|register|become a member)\b[^.!?]{0,40}\bto (?:read|unlock|access|view) (?:the (?:full|rest|whole|entire|complete)|this (?:article|story|report))\b/i,
  /\bunlock (?:this|the (?:full|rest of (?:the|this)|whole|entire|complete)) (?:article|story|report)\b/i,
  /\byou(?:[’']ve| have) (?:reached|read|used|hit)\b[^.!?]{0,60}\b(?:free (?:articles?|stories)|article limit)\b/i,
];

/** A control that stands for the rest of a text; the whole of its words. */
const CONTINUE =
  /^(?:continue|keep) reading\W*$|^(?:read|show|view) (?:more|on|the (?:full|whole) (?:article|story))\W*$/i;

/** A text that stops in the middle. */
const CUT_OFF = /(?:…|\.\.\.|\[…\])$/;

/** Longest line that is a gate, in characters: prose that speaks of paywalls goes on for longer. */
const MAX_GATE_LENGTH = 300;

/** Longest text that may be the free part of a paid article, in characters: about 500 words. */
const MAX_STUB_LENGTH = 3_000;

/** Least text of a paid part that is there, in characters: more than a button and a notice. */
const MIN_PAID_LENGTH = 200;

/** Largest page that is looked at, in elements; above it nothing is said. */
const MAX_ELEMENTS = 20_000;

/** Words of these belong to something else than the article's text: navigation, other readers, footers. */
const ELSEWHERE =
  'nav,footer,figcaption,blockquote,script,style,noscript,template,[id*="comment" i],[class*="comment" i]';
const HIDDEN = '[hidden],[aria-hidden="true"],[style*="display:none"],[style*="display: none"]';

/** Beginning of the last paragraph by which it is found again, in characters. */
const QUOTE_LENGTH = 40;

/** Tells whether an article that was read from a page is only a part of it. Linear in the page's text. */
export function isPartialArticle(
  document: Document,
  { text, paragraphs }: Pick<Article, 'text' | 'paragraphs'>,
  statement: ArticleStatement | null,
): boolean {
  if (readNative(document, 'getElementsByTagName')('*').length > MAX_ELEMENTS) return false;
  const last = paragraphs.findLast(({ role }) => role === 'text');
  const lastText = last ? text.slice(last.start, last.end) : '';
  const { gates, isContinued } = findSigns(document, lastText.slice(0, QUOTE_LENGTH));
  if (gates.some(({ isAfter }) => isAfter) || (isContinued && CUT_OFF.test(lastText))) return true;
  if (statement?.isFree !== false) return false;
  return gates.length > 0 || (text.length <= MAX_STUB_LENGTH && isPaidPartMissing(document, statement.paidSelectors));
}

interface Signs {
  /** Lines that ask for a subscription, each after the article's last words or before. */
  readonly gates: readonly { readonly isAfter: boolean }[];
  /** A "continue reading" stands after the last words. */
  readonly isContinued: boolean;
}

function findSigns(document: Document, lastQuote: string): Signs {
  const gates: { isAfter: boolean }[] = [];
  let isContinued = false;
  const body = readNative(document, 'body');
  for (const node of body ? walkFlat(document, body) : []) {
    const parent = node.nodeType === 3 ? flatParentOf(node) : null;
    const words = parent ? collapseText((node as Text).data) : '';
    if (!parent || words === '') continue;
    if (isLastParagraph(parent, words, lastQuote)) {
      for (const gate of gates) gate.isAfter = false;
      isContinued = false;
    }
    if (words.length > MAX_GATE_LENGTH) continue;
    if (isGate(parent) && isShown(parent)) gates.push({ isAfter: true });
    isContinued ||= CONTINUE.test(words) && readNative(parent, 'closest')('a,button') !== null && isShown(parent);
  }
  return { gates, isContinued };
}

const LINE = 'p,h1,h2,h3,h4,h5,h6,li,button,div,section';
const lineOf = (element: Element) => collapseText((readNative(element, 'closest')(LINE) ?? element).textContent ?? '');

/** Does the article's last paragraph begin with these words? */
function isLastParagraph(element: Element, words: string, lastQuote: string): boolean {
  if (lastQuote === '' || !(lastQuote.startsWith(words) || words.startsWith(lastQuote))) return false;
  return lineOf(element).startsWith(lastQuote);
}

/** Is the short line a gate that an element is or stands in: "Subscribe <a>to continue reading</a>"? */
function isGate(element: Element): boolean {
  const line = lineOf(element);
  const text = line.length <= MAX_GATE_LENGTH ? line : collapseText(element.textContent ?? '');
  return text.length <= MAX_GATE_LENGTH && GATES.some((gate) => gate.test(text));
}

/** Where there is layout, what is not drawn is not said; elsewhere the attributes tell. */
function isShown(element: Element): boolean {
  if (readNative(element, 'closest')(`${ELSEWHERE},${HIDDEN}`)) return false;
  return !('checkVisibility' in element) || element.checkVisibility({ visibilityProperty: true });
}

/** The page names its paid part, and that is not there, or holds no more than a notice. */
function isPaidPartMissing(document: Document, selectors: readonly string[]): boolean {
  if (selectors.length === 0) return false;
  let parts: Element[];
  try {
    parts = selectors.flatMap((selector) => [...readNative(document, 'querySelectorAll')(selector)]);
  } catch {
    return false; // no selector at all: it names nothing
  }
  const length = parts.reduce((sum, part) => sum + collapseText(part.textContent ?? '').length, 0);
  return length < MIN_PAID_LENGTH;
}
