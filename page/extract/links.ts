/** Blocks that lead elsewhere: lists of links, linked teasers, and headings left without the text they headed. */
import { type Block, linkDensity } from './blocks.ts';
import { foldText } from './boilerplate.ts';

/** From this share of links on, a block is a link with a little around it, 0–1. */
const LINK_BLOCK_DENSITY = 0.9;

/** Shortest block, in characters, that counts as a paragraph beside a link. */
const MIN_TOLD_LENGTH = 40;

/** Shortest repeated passage, in characters of folded text: shorter ones may repeat by chance. */
const MIN_REPEAT_LENGTH = 25;

/** Headings under which sites put other things than the article. */
const SIDE_HEADING =
  /^(?:related|recommended|trending|most (?:read|popular|viewed)|popular|top stories|latest|more (?:from|on|in|about|stories|news|like this)|read (?:more|next|also)|also read|see also|further reading|you (?:may|might)|don[’']t miss|up next|what to read next|editor[’']?s[’']? (?:picks?|choice)|about the (?:author|writer)|newsletters?|sign up|subscribe|follow|share|comments?|\d+ comments?|tags|topics|sponsored|from our partners|promoted|around the web|in this (?:story|article)|contents|on this page|get in touch|explore more|stay (?:informed|connected|up to date))\b/i;

/** Under a side heading, paragraphs up to this length, in characters, are taken for teasers. */
const MAX_TEASER_LENGTH = 250;

/** Adds to the flags the blocks that are links, stand under a side heading, or repeat another block. */
export function markLinkBlocks(blocks: readonly Block[], isDropped: readonly boolean[]): boolean[] {
  const marked = blocks.map((_block, index) => isDropped[index] === true || isLeadingAway(blocks, index));
  markSideSections(blocks, marked);
  markRepeats(blocks, marked);
  markOrphanedHeadings(blocks, marked);
  return marked;
}

/** Links, unless one stands alone between two paragraphs: that is the author's pointer, not the site's list. */
function isLeadingAway(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  if (!block || !isLinkBlock(block)) return false;
  return block.role !== 'text' || ![index - 1, index + 1].every((other) => isTold(blocks[other]));
}

function isLinkBlock(block: Block): boolean {
  return block.role !== 'heading' && block.role !== 'caption' && linkDensity(block) >= LINK_BLOCK_DENSITY;
}

function isTold(block: Block | undefined): boolean {
  return block !== undefined && block.text.length >= MIN_TOLD_LENGTH && linkDensity(block) < LINK_BLOCK_DENSITY / 2;
}

/** Drops what stands under a side heading, unless an article's paragraph stands there too. */
function markSideSections(blocks: readonly Block[], isDropped: boolean[]): void {
  for (const [index, block] of blocks.entries()) {
    if (!isSideHeading(block)) continue;
    const end = sideSectionEnd(blocks, index);
    const section = blocks.slice(index + 1, end);
    if (section.some(({ text }, offset) => text.length > MAX_TEASER_LENGTH && !isDropped[index + 1 + offset])) continue;
    isDropped.fill(true, index, end);
  }
}

/** Up to the next heading and within the heading's own box; a heading without a box ends at the first paragraph. */
function sideSectionEnd(blocks: readonly Block[], index: number): number {
  const heading = blocks[index]!.element; // ! the caller's index
  const before = blocks[index - 1]?.element ?? null;
  let box = heading;
  for (let outer = heading.parentElement; outer && before && !outer.contains(before); outer = outer.parentElement)
    box = outer;
  const isOutside = (block: Block) => (box === heading ? isTold(block) : !box.contains(block.element));
  const length = blocks.slice(index + 1).findIndex((block) => block.role === 'heading' || isOutside(block));
  return length < 0 ? blocks.length : index + 1 + length;
}

/** Longest side heading, in characters. */
const MAX_SIDE_HEADING_LENGTH = 60;

function isSideHeading({ role, text }: Block): boolean {
  return role === 'heading' && text.length <= MAX_SIDE_HEADING_LENGTH && SIDE_HEADING.test(text);
}

/** Elements that lift a sentence out of the text, on pages that do not use `blockquote` for it. */
const LIFTED = 'figure,aside,[class*="pull" i],[class*="callout" i]';

/** A block that is one quotation from end to end, begun with a word: a cut quotation is taken up again on purpose. */
const QUOTED = /^[“"‘'«]\p{L}.*[”"’'»]$/u;

/** Pull quotes repeat a sentence of the text, and some pages carry a paragraph twice. The fuller or earlier block stays. */
function markRepeats(blocks: readonly Block[], isDropped: boolean[]): void {
  const folded = blocks.map((block, index) => (isDropped[index] ? '' : foldText(block.text)));
  const whole = folded.map((text) => ` ${text} `).join('\n');
  for (const [index, text] of folded.entries()) {
    const block = blocks[index];
    if (!block || text.length < MIN_REPEAT_LENGTH || block.role === 'heading' || block.role === 'list') continue;
    const first = whole.indexOf(` ${text} `);
    if (whole.indexOf(` ${text} `, first + 1) < 0) continue;
    const isLifted = block.role !== 'text' || QUOTED.test(block.text) || block.element.closest(LIFTED) !== null;
    if (folded.indexOf(text) < index || (isLifted && folded.some((other) => other !== text && other.includes(text)))) {
      isDropped[index] = true;
    }
  }
}

/** A heading whose whole section was dropped goes too, and so does one that ends the article. */
function markOrphanedHeadings(blocks: readonly Block[], isDropped: boolean[]): void {
  let isFollowed = false;
  let hasDroppedBelow = true;
  for (let index = blocks.length - 1; index >= 0; index--) {
    if (blocks[index]?.role !== 'heading') {
      if (isDropped[index]) hasDroppedBelow = true;
      else isFollowed = true;
      continue;
    }
    if (!isFollowed && hasDroppedBelow) isDropped[index] = true;
    if (!isDropped[index]) {
      isFollowed = false;
      hasDroppedBelow = false;
    }
  }
}
