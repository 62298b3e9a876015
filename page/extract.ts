/**
 * Page → Article. Readability finds the part of the page that holds the article; we hand it a clone, take its elements
 * rather than its HTML, cut them into blocks ourselves and drop the blocks that are not the article's own words: credits,
 * "read more" lines, sign-up boxes. The document handed in is never changed, and nothing here needs layout, so the
 * command line reads a page as the browser does.
 */
import type { Article, Paragraph } from '../core/types.ts';
import { type Block, toldLength } from './extract/blocks.ts';
import { markBoilerplate } from './extract/boilerplate.ts';
import { cloneDocument } from './extract/clone.ts';
import { readContent } from './extract/content.ts';
import { trimBracketedCredit, trimCredit } from './extract/credits.ts';
import { markLinkBlocks } from './extract/links.ts';
import { type Metadata, readMetadata } from './extract/metadata.ts';
import { isPartialArticle } from './extract/partial.ts';
import { isArticle } from './extract/verdict.ts';
import { readNative } from './native-dom.ts';

export interface ExtractOptions {
  /** The reader says that this is an article: take whatever text the page has. @default false */
  readonly force?: boolean;
}

/** Between two paragraphs of `Article.text`. */
const PARAGRAPH_BREAK = '\n\n';

/** Content types that hold articles; browsers show JSON, XML, text and pictures as documents too. */
const HTML_TYPE = /^(?:text\/html|application\/xhtml\+xml)$/;

/** The article of a page, or null when the page is not an article. */
export function extractArticle(document: Document, options: ExtractOptions = {}): Article | null {
  const isForced = options.force ?? false;
  if (!HTML_TYPE.test(readNative(document, 'contentType'))) return null;
  const clone = cloneDocument(document);
  const metadata = readMetadata(clone);
  const blocks = readContent(document, clone, isForced);
  const kept = keepArticleBlocks(blocks, metadata);
  if (isArticle(blocks, kept, metadata.isDeclaredArticle))
    return withExtent(document, toArticle(metadata, kept), metadata);
  if (!isForced || blocks.length === 0) return null;
  return withExtent(document, toArticle(metadata, toldLength(kept) > 0 ? kept : blocks), metadata);
}

function withExtent(document: Document, article: Omit<Article, 'isPartial'>, { statement }: Metadata): Article {
  return { ...article, isPartial: isPartialArticle(document, article, statement) };
}

function keepArticleBlocks(blocks: readonly Block[], metadata: Metadata): Block[] {
  const trimmed = blocks.map((block) => ({
    ...block,
    text: block.role === 'caption' ? trimCredit(block.text) : trimBracketedCredit(block.text),
  }));
  const filled = trimmed.filter(({ text }) => text !== '');
  const isDropped = markLinkBlocks(filled, markBoilerplate(filled, metadata));
  return filled.filter((_block, index) => !isDropped[index]);
}

function toArticle(metadata: Metadata, blocks: readonly Block[]): Omit<Article, 'isPartial'> {
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
