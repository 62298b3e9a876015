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

/** Share of links from which on a block leads elsewhere rather than telling something, 0–1: half, as in Readability. */
const MAX_TELLING_LINK_DENSITY = 0.5;

/** True for a block that tells something: no heading, and not mostly links. */
export function isTelling(block: Block): boolean {
  return block.role !== 'heading' && linkDensity(block) < MAX_TELLING_LINK_DENSITY;
}

/** Characters of text in the blocks that tell something. */
export function toldLength(blocks: readonly Block[]): number {
  return blocks.filter(isTelling).reduce((sum, { text }) => sum + text.length, 0);
}

/** How much is collected before the walk stops. */
export interface BlockLimits {
  /** Characters; the block that reaches it is still whole. */
  readonly maxLength: number;
  readonly maxBlocks: number;
}

/** Blocks under `root` in document order, up to the limits. */
export function collectBlocks(root: Element, { maxLength, maxBlocks }: BlockLimits): Block[] {
  const blocks: Block[] = [];
  const collector = createCollector(root, blocks);
  let node: Node | null = root.firstChild;
  while (node && collector.collectedLength() < maxLength && blocks.length < maxBlocks) {
    if (isText(node)) collector.addText(node.data);
    else if (isElement(node) && !SKIPPED.has(node.nodeName.toUpperCase())) {
      collector.enter(node);
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
      collector.leave(node);
    }
    while (node && !node.nextSibling) {
      node = node.parentNode === root ? null : node.parentNode;
      if (node) collector.leave(node as Element); // Only elements have children here.
    }
    node = node?.nextSibling ?? null;
  }
  collector.end();
  return blocks;
}

/** An element that starts blocks, and what its text is by it or by the nearest element around it that says so. */
interface Place {
  readonly element: Element;
  readonly role: ParagraphRole;
  /** Blank lines end a paragraph, as the element keeps its white space. */
  readonly isPreformatted: boolean;
}

interface Collector {
  enter(element: Element): void;
  leave(element: Element): void;
  addText(text: string): void;
  /** Ends the block that is being collected; an empty one leaves nothing. */
  end(): void;
  collectedLength(): number;
}

/** Follows the walk through the tree, and adds a block to `blocks` whenever one ends. */
function createCollector(root: Element, blocks: Block[]): Collector {
  const places: Place[] = [{ element: root, role: 'text', isPreformatted: false }];
  const currentPlace = () => places.at(-1)!; // ! the root's place is never taken off
  const line = createLine();
  let linkDepth = 0;
  let collectedLength = 0;

  function end(): void {
    const { element, role, isPreformatted } = currentPlace();
    const { text, linkedText } = line.take();
    const linked = collapseText(linkedText).length;
    for (const part of (isPreformatted ? text.split(/\n\s*\n/) : [text]).map(collapseText)) {
      if (part !== '') blocks.push({ element, role, text: part, linkedLength: Math.min(linked, part.length) });
      collectedLength += part.length;
    }
  }

  function crossEdge(element: Element, linkChange: number): boolean {
    const name = element.nodeName.toUpperCase();
    if (name === 'A') linkDepth += linkChange;
    if (!INLINE.has(name)) end();
    return !INLINE.has(name);
  }

  return {
    enter(element) {
      if (crossEdge(element, 1)) places.push(placeOf(element, currentPlace()));
      else if (element.nodeName.toUpperCase() === 'BR') line.addBreak();
    },
    leave(element) {
      if (crossEdge(element, -1)) places.pop();
    },
    addText(text) {
      if (line.isOverBefore(text)) end();
      line.add(text, linkDepth > 0);
    },
    end,
    collectedLength: () => collectedLength,
  };
}

/** The text between two edges of blocks. */
function createLine() {
  let text = '';
  let linkedText = '';
  let breaks = 0;
  return {
    add(added: string, isLinked: boolean): void {
      if (/\S/.test(added)) breaks = 0;
      text += added;
      if (isLinked) linkedText += added;
    },
    addBreak(): void {
      breaks += 1;
      text += '\n';
    },
    /** True when enough line breaks stand between what was collected and the text that comes. */
    isOverBefore: (next: string): boolean => breaks >= BREAKS_PER_PARAGRAPH && /\S/.test(next),
    /** Gives what was collected and begins anew. */
    take(): { readonly text: string; readonly linkedText: string } {
      const taken = { text, linkedText };
      text = '';
      linkedText = '';
      breaks = 0;
      return taken;
    },
  };
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

const ROLES: ReadonlyMap<string, ParagraphRole> = new Map([
  ...['H1', 'H2', 'H3', 'H4', 'H5', 'H6'].map((name) => [name, 'heading'] as const),
  ...['FIGURE', 'FIGCAPTION', 'CAPTION'].map((name) => [name, 'caption'] as const),
  ['BLOCKQUOTE', 'quote'],
  ...['LI', 'DT', 'DD'].map((name) => [name, 'list'] as const),
]);

function placeOf(element: Element, outer: Place): Place {
  const name = element.nodeName.toUpperCase();
  const isNamedCaption = (name === 'P' || name === 'DIV') && /caption/i.test(element.getAttribute('class') ?? '');
  const role = ROLES.get(name) ?? (isNamedCaption ? 'caption' : outer.role);
  return { element, role, isPreformatted: outer.isPreformatted || name === 'PRE' };
}
