/** Words from outside as plain words of Markdown: no mark, link, picture, element or heading of theirs survives. */

const MARKS = /[\\`*_[\]<>&#|~!$^]/gu;
/** At the start of a line these begin a list, a heading's underline or a quotation. */
const LINE_START = /^(\s*)([-+=]|\d+[.)])/u;
/** Renderers make links of these on their own. */
const AUTOLINK = /(:)(?=\/\/)|(?<=\bwww)(\.)|(?<=\bmailto)(:)|(@)(?=\w)/giu;

/** One line; controls and line breaks become blanks. */
export function escapeMarkdown(words: string): string {
  const line = words.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return line
    .replace(MARKS, '\\$&')
    .replace(AUTOLINK, '\\$&')
    .replace(LINE_START, (_, blank: string, mark: string) => `${blank}${mark.slice(0, -1)}\\${mark.at(-1)}`);
}

/** A link; its words alone where the address is not one of the web. */
export function linkMarkdown(words: string, url: string | null): string {
  if (url === null || !/^https?:\/\/[^\s]+$/iu.test(url)) return escapeMarkdown(words);
  return `[${escapeMarkdown(words)}](<${url.replace(/[<>\\]/gu, encodeURIComponent)}>)`;
}
