/**
 * The picture that opens an article. Sites put it between the headline and the element that holds the paragraphs, and
 * Readability keeps that element alone, so the caption, often the first to name somebody, would be lost. It is kept when
 * it stands below the page's only headline and above the first paragraph that Readability took.
 */
import { collapseText } from './blocks.ts';

/** Shortest paragraph that marks where the article begins, in characters: above bylines and dates. */
const MIN_PARAGRAPH_LENGTH = 80;

/** Where a figure is not the article's. */
const ASIDE = 'aside,nav,footer';

/** A figure with a caption, as a copy, or the text of a paragraph. */
type LeadPart = { readonly figure: Element } | { readonly paragraph: string };

/** Figures and paragraphs below the page's only headline, in document order; empty when it has none or several. */
export function collectLeadParts(document: Document): LeadPart[] {
  const headlines = document.querySelectorAll('h1');
  if (headlines.length !== 1) return [];
  const elements = [...document.querySelectorAll('h1,figure,p')].filter((element) => !element.closest(ASIDE));
  // ! there is exactly one
  const below = elements.slice(elements.indexOf(headlines[0]!) + 1);
  return below.flatMap((element): LeadPart[] => {
    if (element.nodeName === 'P') return [{ paragraph: collapseText(element.textContent ?? '') }];
    return element.querySelector('figcaption') ? [{ figure: element.cloneNode(true) as Element }] : [];
  });
}

/** Puts the figures above the first paragraph of `content` back on top of it, unless it holds their captions already. */
export function restoreLeadPictures(content: Element, parts: readonly LeadPart[]): void {
  const text = collapseText(content.textContent ?? '');
  const first = parts.findIndex(
    (part) => 'paragraph' in part && part.paragraph.length >= MIN_PARAGRAPH_LENGTH && text.includes(part.paragraph),
  );
  const figures = parts.slice(0, Math.max(first, 0)).flatMap((part) => ('figure' in part ? part.figure : []));
  const lost = figures.filter((figure) => !text.includes(captionOf(figure)));
  const byCaption = new Map(lost.map((figure) => [captionOf(figure), figure])); // Sites repeat it for narrow screens.
  content.prepend(...byCaption.values());
}

function captionOf(figure: Element): string {
  return collapseText(figure.querySelector('figcaption')?.textContent ?? '');
}
