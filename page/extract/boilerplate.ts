/** Applies the rows of boilerplate, and finds the rows of a page that repeat its own title, byline or site. */
import { type Block, isTelling, linkDensity } from './blocks.ts';
import { BOILERPLATE_ROWS, type BoilerplateRow } from './boilerplate-rows.ts';
import { isCredit } from './credits.ts';
import type { Metadata } from './metadata.ts';

/** Shortest paragraph, in characters, that shows the article is still going on, where there are any as long. */
const LONG_PARAGRAPH = 200;

/** Longest note about the author after the article, in characters: below a long paragraph, which may be a portrait. */
const MAX_BIOGRAPHY_LENGTH = LONG_PARAGRAPH - 1;

/** Which blocks are boilerplate by their words, as flags in the order of the blocks. */
export function markBoilerplate(blocks: readonly Block[], metadata: Metadata): boolean[] {
  const isByRow = blocks.map((block) => BOILERPLATE_ROWS.some((row) => !row.onlyAtEnd && matchesRow(block, row)));
  const toldLengths = blocks.map((block, index) => (isTelling(block) && !isByRow[index] ? block.text.length : 0));
  const longLength = Math.min(
    LONG_PARAGRAPH,
    toldLengths.reduce((longest, length) => Math.max(longest, length), 1),
  );
  const isTold = (length: number) => length >= longLength;
  const firstTold = toldLengths.findIndex(isTold);
  const lastTold = toldLengths.findLastIndex(isTold);
  const endRows = BOILERPLATE_ROWS.filter((row) => row.onlyAtEnd);
  const repeats = createRepeatTest(metadata);
  return blocks.map((block, index) => {
    if (isByRow[index] || (block.role !== 'heading' && isCredit(block.text))) return true;
    if (index > lastTold) return endRows.some((row) => matchesRow(block, row)) || isBiography(block, metadata);
    return index < firstTold ? repeats(block) : false;
  });
}

function matchesRow(block: Block, row: BoilerplateRow): boolean {
  if (row.exceptHeadings && block.role === 'heading') return false;
  if (block.text.length > row.maxLength || linkDensity(block) < (row.minLinkDensity ?? 0)) return false;
  return row.pattern.test(block.text);
}

/** Text for comparing: letters and numbers in lower case. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Longest date and time behind the author's name, in characters. */
const MAX_DATE_LENGTH = 40;

/** Above the article: does a block only repeat what the metadata says, or sign the article with a date? */
function createRepeatTest({ title, byline, site }: Metadata): (block: Block) => boolean {
  const said = new Set([title, byline, site].map((text) => foldText(text ?? '')));
  const author = foldText(byline ?? '');
  const isDated = (signed: string) =>
    author !== '' && signed.startsWith(`${author} `) && /^\D{0,20}\d/.test(signed.slice(author.length));
  return ({ text }) => {
    const folded = foldText(text);
    const signed = folded.replace(/^(?:(?:written|reported|story|words|text) (?:by )?|by )/, '');
    if (folded === '' || said.has(folded) || said.has(signed)) return true;
    return isDated(signed) && signed.length <= author.length + MAX_DATE_LENGTH;
  };
}

/** What follows the author's name in a note about the author; nothing when the name stands alone. */
const NOTE = /^\W*$|^,? (?:is|was|has|covers|writes|reports|joined|works|can be|teaches|leads)\b/;

/** Below the article: "Author Name is …", told by the byline. */
function isBiography({ text }: Block, { byline }: Metadata): boolean {
  if (text.length > MAX_BIOGRAPHY_LENGTH) return false;
  const authors = (byline ?? '').split(/,| and | & /).map((name) => name.trim());
  return authors.some((name) => name.includes(' ') && text.startsWith(name) && NOTE.test(text.slice(name.length)));
}
