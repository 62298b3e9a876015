/**
 * Where the article's text stands. Readability finds it on pages of usual size; a page too large for it within our time
 * (20,000 elements take it 0.2 s in Chromium, 0.4 s in Firefox, 200,000 take 1.2 s and 4.8 s) is walked as it is.
 */
import { Readability } from '@mozilla/readability';
import { type Block, collectBlocks } from './blocks.ts';
import { cloneDocument } from './clone.ts';
import { pruneNamedParts } from './prune.ts';
import { removeSignUpBoxes } from './sign-up.ts';

/** Largest page given to Readability: elements, and characters of text. */
const MAX_ELEMENTS = 20_000;
const MAX_TEXT_LENGTH = 1_000_000;

/** Most text taken from a page, in characters: about 35,000 words, more than any article. */
const MAX_ARTICLE_LENGTH = 200_000;

/** Elements that hold the article on pages that say so. */
const DECLARED_ROOTS = '[itemprop~="articleBody"],article,main,[role="main"]';

/** Blocks of text that may be the article's; empty when the page holds none. The document is not changed. */
export function readContent(document: Document, isForced: boolean): Block[] {
  const clone = cloneDocument(document);
  const isTooLarge = isLarge(clone);
  if (!isTooLarge) removeSignUpBoxes(clone);
  const root = isTooLarge ? null : findContent(clone);
  if (root) {
    pruneNamedParts(root);
    const blocks = collectBlocks(root, MAX_ARTICLE_LENGTH);
    if (blocks.length > 0 || !isForced) return capBlocks(blocks);
  }
  if (!isTooLarge && !isForced) return [];
  const whole = cloneDocument(document); // Readability has taken the first clone apart.
  const walked = whole.querySelector(DECLARED_ROOTS) ?? whole.body;
  return walked ? capBlocks(collectBlocks(walked, MAX_ARTICLE_LENGTH)) : [];
}

function isLarge(document: Document): boolean {
  if (document.getElementsByTagName('*').length > MAX_ELEMENTS) return true;
  return (document.body?.textContent?.length ?? 0) > MAX_TEXT_LENGTH;
}

function findContent(clone: Document): Element | null {
  const options = { keepClasses: true, serializer: (node: Node) => node as Element };
  try {
    return new Readability<Element>(clone, options).parse()?.content ?? null;
  } catch {
    return null; // A page that breaks Readability (nesting beyond the stack, no elements at all) is not an article.
  }
}

/** Cuts the last block so that all together stay within the limit. */
function capBlocks(blocks: readonly Block[]): Block[] {
  let left = MAX_ARTICLE_LENGTH;
  const capped: Block[] = [];
  for (const block of blocks) {
    const text = block.text.slice(0, left).trimEnd();
    if (text !== '') capped.push({ ...block, text, linkedLength: Math.min(block.linkedLength, text.length) });
    left -= text.length;
  }
  return capped;
}
