/**
 * Page → Article. Readability finds the part of the page that holds the article; we hand it a clone, take its elements
 * rather than its HTML, cut them into blocks ourselves and drop the blocks that are not the article's own words: credits,
 * "read more" lines, sign-up boxes. The document handed in is never changed.
 */
import { Readability } from '@mozilla/readability';
import type { Article, Paragraph } from '../core/types.ts';
import { type Block, collectBlocks, linkDensity } from './extract/blocks.ts';
import { cloneDocument } from './extract/clone.ts';
import { type Metadata, readMetadata } from './extract/metadata.ts';
import { readNative } from './native-dom.ts';

export interface ExtractOptions {
  /** The reader says that this is an article: take whatever text the page has. @default false */
  readonly force?: boolean;
}

/** Between two paragraphs of `Article.text`. */
const PARAGRAPH_BREAK = '\n\n';

/** The article of a page, or null when the page is not an article. */
export function extractArticle(document: Document, options: ExtractOptions = {}): Article | null {
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(readNative(document, 'contentType'))) return null;
  const clone = cloneDocument(document);
  const metadata = readMetadata(clone);
  const content = new Readability<Element>(clone, {
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse()?.content;
  const blocks = content ? collectBlocks(content) : [];
  const kept = blocks.filter((block) => linkDensity(block) < 1);
  return kept.length > 0 || options.force ? toArticle(metadata, kept) : null;
}

function toArticle(metadata: Metadata, blocks: readonly Block[]): Article {
  const paragraphs: Paragraph[] = [];
  let text = '';
  for (const { text: blockText, role } of blocks) {
    if (text !== '') text += PARAGRAPH_BREAK;
    paragraphs.push({ start: text.length, end: text.length + blockText.length, role });
    text += blockText;
  }
  const { title, byline, site, publishedAt, language } = metadata;
  return { title, byline, site, publishedAt, language, text, paragraphs };
}
