/** Is a page one article? Judged by its blocks: enough told text, and told in one go rather than in teasers. */
import { type Block, linkDensity, toldLength } from './blocks.ts';

/** Least told text of a page that calls itself an article, in characters: a news flash of one or two sentences. */
const MIN_DECLARED_LENGTH = 100;

/** Least told text of any other page, in characters: about four sentences. */
const MIN_UNDECLARED_LENGTH = 400;

/** From this many linked titles on, a page may be a list of other pages. */
const MIN_LIST_TITLES = 4;

/** An article tells at least this much between two linked titles, in characters, or this share of its text. */
const MIN_RUN_LENGTH = 800;
const MIN_RUN_SHARE = 0.4;

/** A title is linked when at least this share of it is, 0–1. */
const LINKED_TITLE_DENSITY = 0.5;

/** Shortest linked title, in characters; shorter links are topics and dates. */
const MIN_LINKED_TITLE_LENGTH = 15;

/** Judges all blocks that were found and those of them that were kept. */
export function isArticle(found: readonly Block[], kept: readonly Block[], isDeclared: boolean): boolean {
  if (toldLength(kept) < (isDeclared ? MIN_DECLARED_LENGTH : MIN_UNDECLARED_LENGTH)) return false;
  return !isListPage(found);
}

/** Teasers: a linked title, a sentence or two, the next linked title. */
function isListPage(blocks: readonly Block[]): boolean {
  let titles = 0;
  let told = 0;
  let run = 0;
  let longestRun = 0;
  for (const block of blocks) {
    if (linkDensity(block) < LINKED_TITLE_DENSITY) {
      told += block.text.length;
      run += block.text.length;
      longestRun = Math.max(longestRun, run);
    } else if (block.text.length >= MIN_LINKED_TITLE_LENGTH) {
      titles += 1;
      run = 0;
    }
  }
  return titles >= MIN_LIST_TITLES && longestRun < MIN_RUN_LENGTH && longestRun < told * MIN_RUN_SHARE;
}
