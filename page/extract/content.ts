/**
 * Where the article's text stands. Readability finds it on pages of usual size; a page too large for it within our time
 * (20,000 elements take it 0.2 s in Chromium, 0.4 s in Firefox, 200,000 take 1.2 s and 4.8 s) is walked as it is.
 */
import { Readability } from '@mozilla/readability';
import { type Block, collectBlocks, toldLength } from './blocks.ts';
import { cloneDocument } from './clone.ts';
import { collectLeadParts, restoreLeadPictures } from './lead-pictures.ts';
import { keepNamesOfLines, pruneNamedParts } from './prune.ts';
import { removeSignUpBoxes } from './sign-up.ts';

/** Largest page given to Readability: elements, and characters of text. */
const MAX_ELEMENTS = 20_000;
const MAX_TEXT_LENGTH = 1_000_000;

/** Deepest nesting given to Readability: what Chromium's parser allows. Only scripts nest deeper; 5,000 take it 2 s. */
const MAX_DEPTH = 512;

/** Most text taken from a page: characters (about 35,000 words) and blocks, more than any article has. */
const MAX_ARTICLE_LENGTH = 200_000;
const MAX_BLOCKS = 4_000;

/** Elements that hold the article on pages that say so, the surest first. */
const DECLARED_ROOTS = ['[itemprop~="articleBody"]', 'article', 'main,[role="main"]'];

/** Least share of the text in one cell that makes it the article's column in a table for layout; no cell of data holds it. */
const MIN_COLUMN_SHARE = 0.7;

/** Told text, in characters, up to which Readability's choice is compared with what the page declares: its own threshold. */
const SHORT_LENGTH = 500;

/**
 * Blocks of text that may be the article's; empty when the page holds none. The document is not changed, its clone is
 * taken apart.
 */
export function readContent(document: Document, clone: Document, isForced: boolean): Block[] {
  if (isLarge(clone)) return walkLarge(clone);
  removeSignUpBoxes(clone);
  const blocks = collectPruned(findContent(clone));
  const told = toldLength(blocks);
  if (told >= SHORT_LENGTH) return blocks;
  const whole = cloneDocument(document); // Readability has taken the first clone apart.
  removeSignUpBoxes(whole);
  const declared = collectPruned(declaredRoot(whole));
  if (toldLength(declared) > told) return declared;
  return blocks.length === 0 && isForced ? collectCapped(whole.body) : blocks;
}

/** What the page declares, or all of it where that is empty: the parser may have put the text beside its element. */
function walkLarge(clone: Document): Block[] {
  const declared = collectCapped(declaredRoot(clone));
  return toldLength(declared) >= SHORT_LENGTH ? declared : collectCapped(clone.body);
}

function isLarge(document: Document): boolean {
  if (document.getElementsByTagName('*').length > MAX_ELEMENTS) return true;
  return (document.body?.textContent?.length ?? 0) > MAX_TEXT_LENGTH || isDeep(document.documentElement);
}

function isDeep(root: Element): boolean {
  let depth = 0;
  let element: Element | null = root;
  while (element) {
    if (depth > MAX_DEPTH) return true;
    if (element.firstElementChild) {
      element = element.firstElementChild;
      depth += 1;
      continue;
    }
    while (element && element !== root && !element.nextElementSibling) {
      element = element.parentElement;
      depth -= 1;
    }
    element = element === root ? null : (element?.nextElementSibling ?? null);
  }
  return false;
}

function findContent(clone: Document): Element | null {
  const options = { keepClasses: true, serializer: (node: Node) => node as Element };
  keepNamesOfLines(clone);
  const leadParts = collectLeadParts(clone); // Readability takes the clone apart.
  try {
    const content = new Readability<Element>(clone, options).parse()?.content ?? null;
    const column = content && findColumn(content);
    if (column) restoreLeadPictures(column, leadParts);
    return column;
  } catch {
    return null; // A page that breaks Readability (nesting beyond the stack, no elements at all) is not an article.
  }
}

/** The innermost cell with most of the text, where the page is laid out as a table; else the content itself. */
function findColumn(content: Element): Element {
  const minLength = (content.textContent ?? '').length * MIN_COLUMN_SHARE;
  const columns = [...content.querySelectorAll('td')].filter((cell) => (cell.textContent ?? '').length >= minLength);
  return columns.at(-1) ?? content;
}

/** The one element that the page declares to be its article; null when it declares none, or several of a sort. */
function declaredRoot(document: Document): Element | null {
  for (const selector of DECLARED_ROOTS) {
    const roots = document.querySelectorAll(selector);
    if (roots.length === 1) return roots[0] ?? null;
  }
  return null;
}

function collectPruned(root: Element | null): Block[] {
  if (root) pruneNamedParts(root);
  return collectCapped(root);
}

/** Blocks under an element, the last one cut so that all together stay within the limit. */
function collectCapped(root: Element | null): Block[] {
  let left = MAX_ARTICLE_LENGTH;
  const capped: Block[] = [];
  for (const block of root ? collectBlocks(root, { maxLength: MAX_ARTICLE_LENGTH, maxBlocks: MAX_BLOCKS }) : []) {
    const text = block.text.slice(0, left).trimEnd();
    if (text !== '') capped.push({ ...block, text, linkedLength: Math.min(block.linkedLength, text.length) });
    left -= text.length;
  }
  return capped;
}
