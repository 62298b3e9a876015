/**
 * Cuts a DOM subtree into blocks of running text: what a reader sees as one paragraph, heading, caption or list entry.
 * The walk goes by element names alone, so it gives the same answer with and without layout, and it keeps its place in
 * the tree instead of recursing, so depth costs nothing.
 */
import type { ParagraphRole } from '../../core/types.ts';

/** One block of text, before we know whether it belongs to the article. */
export interface Block {
  /** Element that holds the text. */
  readonly element: Element;
  readonly role: ParagraphRole;
  /** White space collapsed, soft hyphens and zero-width characters gone; never empty. */
  readonly text: string;
  /** How many of the text's characters stand inside links, 0 to `text.length`. */
  readonly linkedLength: number;
}

/** Elements that run along in a line of text; every other element starts a block of its own. */
const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG BR CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RUBY RB RT S SAMP ' +
    'SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR IMG PICTURE SOURCE'
  ).split(' '),
);

/** Elements whose text is not for reading. */
const SKIPPED = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE BUTTON SELECT TEXTAREA INPUT OPTION IFRAME OBJECT EMBED VIDEO AUDIO CANVAS SVG ' +
    'MATH NAV RP DIALOG HEAD'
  ).split(' '),
);

/** Soft hyphen, zero-width space and no-break space, word joiner, direction marks: never seen, never part of a name. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF\u200E\u200F]/g;

/** Two line breaks in a row end a paragraph; one is a space. */
const BREAKS_PER_PARAGRAPH = 2;

/** Text as a reader sees it: one space for any white space, invisible characters gone. */
export function collapseText(raw: string): string {
  return raw.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** Share of a block's text that stands in links, 0–1. */
export function linkDensity(block: Block): number {
  return block.linkedLength / block.text.length;
}

/** Blocks under `root` in document order; the walk stops early once `maxLength` characters are collected. */
export function collectBlocks(root: Element, maxLength = Number.POSITIVE_INFINITY): Block[] {
  const blocks: Block[] = [];
  const line = createLine(root, blocks);
  let node: Node | null = root.firstChild;
  while (node && line.collectedLength() < maxLength) {
    const isEntered = line.enter(node);
    if (isEntered && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (isEntered) line.leave(node);
    while (node && !node.nextSibling) {
      node = node.parentNode === root ? null : node.parentNode;
      if (node) line.leave(node);
    }
    node = node?.nextSibling ?? null;
  }
  line.end();
  return blocks;
}

interface Line {
  /** Takes a node in; false when its children are not to be walked. */
  enter(node: Node): boolean;
  leave(node: Node): void;
  end(): void;
  collectedLength(): number;
}

/** Collects text until a block ends, and adds the block to `blocks`. */
function createLine(root: Element, blocks: Block[]): Line {
  let text = '';
  let linkedText = '';
  let firstText: Text | null = null;
  let linkDepth = 0;
  let breaks = 0;
  let collectedLength = 0;

  function end(): void {
    const element = firstText ? blockElement(firstText, root) : null;
    if (element) {
      const parts = element.closest('pre') ? text.split(/\n\s*\n/) : [text];
      const linked = collapseText(linkedText).length;
      for (const part of parts.map(collapseText).filter((part) => part !== '')) {
        blocks.push({ element, role: blockRole(element), text: part, linkedLength: Math.min(linked, part.length) });
        collectedLength += part.length;
      }
    }
    text = '';
    linkedText = '';
    firstText = null;
    breaks = 0;
  }

  function addText(node: Text): void {
    if (/\S/.test(node.data)) {
      if (breaks >= BREAKS_PER_PARAGRAPH) end();
      firstText ??= node;
      breaks = 0;
    }
    text += node.data;
    if (linkDepth > 0) linkedText += node.data;
  }

  return {
    enter(node) {
      if (isText(node)) addText(node);
      if (!isElement(node)) return false;
      const name = node.nodeName.toUpperCase();
      if (SKIPPED.has(name)) return false;
      if (name === 'A') linkDepth += 1;
      if (name === 'BR') {
        breaks += 1;
        text += '\n';
      } else if (!INLINE.has(name)) end();
      return true;
    },
    leave(node) {
      const name = node.nodeName.toUpperCase();
      if (name === 'A') linkDepth -= 1;
      if (isElement(node) && !INLINE.has(name)) end();
    },
    end,
    collectedLength: () => collectedLength,
  };
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** The nearest element around a text that is not inline, within `root`. */
function blockElement(text: Text, root: Element): Element {
  let element = text.parentElement ?? root;
  while (element !== root && INLINE.has(element.nodeName.toUpperCase())) element = element.parentElement ?? root;
  return element;
}

/** Class names that captions carry on pages that do not use `figcaption`. */
const CAPTION_CLASS = '[class*="caption" i]';

function blockRole(element: Element): ParagraphRole {
  if (element.closest('h1,h2,h3,h4,h5,h6')) return 'heading';
  if (element.closest('figcaption,caption')) return 'caption';
  if (element.closest(`figure,p${CAPTION_CLASS},div${CAPTION_CLASS}`)?.matches(`figure,${CAPTION_CLASS}`))
    return 'caption';
  if (element.closest('blockquote')) return 'quote';
  return element.closest('li,dt,dd') ? 'list' : 'text';
}
