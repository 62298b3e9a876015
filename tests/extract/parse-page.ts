/** Pages for the tests of extraction, parsed without a browser. */
import { JSDOM, VirtualConsole } from 'jsdom';

/** A document with scripts left asleep; complaints about style sheets are dropped. */
export function parsePage(html: string, contentType = 'text/html'): Document {
  return new JSDOM(html, { contentType, virtualConsole: new VirtualConsole() }).window.document;
}

/** A page with a title, a body and whatever belongs in its head. */
export function pageOf(body: string, head = ''): Document {
  return parsePage(
    `<!doctype html><html lang="en"><head><title>Bridge opens</title>${head}</head><body>${body}</body></html>`,
  );
}

/** Five paragraphs of a made-up report: enough for an article, each one different. */
export const REPORT = [
  'The minister of works, Halima Darko, told the council in Tamale on Monday that the bridge would open before the rains.',
  'Engineers from Accra have tested the span twice this month, and their report, she said, found nothing that could not wait.',
  'Kofi Annor, who drives yams across the river every night, said he would believe in the bridge when his lorry stood on it.',
  'The old ferry will go on running until the end of March, with two crossings a day in place of six, the council decided.',
  'Its captain, Adisa Fuseini, has been promised work at the toll gate, where she will once more be paid to let people pass.',
];

/** The report as paragraphs of HTML, with something put after the third. */
export function reportWith(inserted: string): string {
  const [first, second, third, ...rest] = REPORT.map((text) => `<p>${text}</p>`);
  return `<article><h1>Bridge opens</h1>${first}${second}${third}${inserted}${rest.join('')}</article>`;
}

/** No limits: for blocks of small pages. */
export const UNLIMITED = { maxLength: Number.POSITIVE_INFINITY, maxBlocks: Number.POSITIVE_INFINITY };
