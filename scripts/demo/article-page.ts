import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { UsageError } from '../usage.ts';

const HTML_EXTENSIONS = ['.html', '.htm', '.xhtml'];
const LOOKS_LIKE_HTML = /^\s*(<!doctype html|<html)/i;
/** A first line up to this many characters is a headline; a longer one is a paragraph. */
const MAX_HEADLINE_LENGTH = 160;

/** Reads a saved page, or a text and makes a plain page of it. Throws `UsageError` for a file that is neither. */
export function readArticlePage(path: string): string {
  const text = readText(path);
  const isHtml = HTML_EXTENSIONS.includes(extname(path).toLowerCase()) || LOOKS_LIKE_HTML.test(text);
  return isHtml ? text : wrapText(text, basename(path));
}

/** A plain article page: a short first line is the headline; blank lines, or else line ends, part the paragraphs. */
export function wrapText(text: string, fileName: string): string {
  const body = text.replaceAll('\r\n', '\n').trim();
  const [first = '', ...rest] = splitBlocks(body);
  const isHeadline = first.length <= MAX_HEADLINE_LENGTH && rest.length > 0;
  const title = escapeHtml(isHeadline ? first : fileName);
  const paragraphs = (isHeadline ? rest : [first, ...rest]).map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${title}</title>
<style>body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.6 Georgia, serif; }</style>
<article>
<h1>${title}</h1>
${paragraphs.join('\n')}
</article>
</html>
`;
}

function splitBlocks(body: string): string[] {
  const blocks = body.split(/\n\s*\n/);
  return blocks.length > 1 ? blocks : body.split('\n');
}

function readText(path: string): string {
  const bytes = readBytes(path);
  if (bytes.includes(0)) throw new UsageError(`not a page or a text, but binary: ${path}`);
  const text = decode(bytes);
  if (text.trim() === '') throw new UsageError(`empty file: ${path}`);
  return text;
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${(error as NodeJS.ErrnoException).code}`, { cause: error });
  }
}

/** Pages saved long ago are seldom UTF-8; what is not, is read as the web's default encoding. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
