/**
 * Takes out whole elements that sites name for what they are: newsletter boxes, related stories, credits, share rows.
 * Names are the site's word, not proof ("read-more" may hold the rest of the article), so an element goes only while it
 * is a small part of the text.
 */

/** What a name says, and the most text such an element may hold. */
interface NamedPart {
  /** Matched against class, id and test names, in lower case, words joined by single hyphens. */
  readonly name: RegExp;
  /** Characters. Above it the name is not believed. */
  readonly maxLength: number;
  /** Least share of the element's text that stands in links, 0–1. @default 0 */
  readonly minLinkShare?: number;
  /** The name is not believed of a part with a heading in it: it holds more than names and dates. @default false */
  readonly exceptHeadings?: boolean;
}

/** Joins the words of a pattern to whole words of a hyphenated name. */
function named(words: string): RegExp {
  return new RegExp(`(?:^|-)(?:${words})(?:-|$)`);
}

/** Lengths chosen on the measured pages: each is about twice the longest part of its sort seen there. */
const NAMED_PARTS: readonly NamedPart[] = [
  {
    name: named('ads?|advert|adverts|advertisement|advertising|ad-slot|sponsored|dfp|outbrain|taboola'),
    maxLength: 600,
  },
  { name: named('newsletters?|sign-?up|subscribe|subscription|mailing-list|email-capture|opt-?in'), maxLength: 800 },
  { name: named('paywall|regwall|piano|cookies?|consent|gdpr|login'), maxLength: 800 },
  {
    name: named(
      'related|recirc|recirculation|read-more|read-next|read-also|also-read|more-stories|more-on|more-from|recommended|' +
        'recommendations?|you-may-like|trending|most-read|most-popular|popular-posts|see-also|further-reading|up-next|' +
        'promo|promos|promotion|teasers?|story-interrupter|in-article-link|inline-link',
    ),
    maxLength: 1200,
  },
  { name: named('share|shares|sharing|sharedaddy|share-tools|social|follow-us|addthis|sharethis'), maxLength: 400 },
  {
    name: named(
      'author-bio|author-box|author-info|author-card|author-article|authors-article|about-author|bio|biography',
    ),
    maxLength: 1200,
  },
  {
    name: named('byline|bylines|post-meta|entry-meta|article-meta|meta-info|timestamp|publish-date|post-date'),
    maxLength: 300,
    exceptHeadings: true,
  },
  { name: named('comments?|comment-list|comment-count|disqus|respond'), maxLength: 5000 },
  {
    name: named('tags|tag-list|topics|keywords|categories|breadcrumbs?|pagination|pager'),
    maxLength: 600,
    minLinkShare: 0.5,
  },
  { name: named('video-player|player-controls|jwplayer|video-meta'), maxLength: 600 },
  { name: named('disclaimer|copyright-notice|legal-notice'), maxLength: 800 },
  { name: named('skip-link|visually-hidden|visuallyhidden|sr-only|screen-reader-text|screenreader'), maxLength: 400 },
];

/** Names that mark a credit, on inline elements of a caption too. */
const CREDIT: NamedPart = {
  name: named('credits?|copyright|photo-credit|image-credit|photographer|attribution|image-source|photo-source'),
  maxLength: 160,
};

/** Where a credit stands: beside a picture, or in a caption of any make. */
const PICTURED = 'figure,figcaption,[class*="caption" i],[class*="image" i],[class*="photo" i],[class*="media" i]';

/** No part is taken that holds more than this share of the text: it is the article. */
const MAX_SHARE = 0.25;

/** Attributes in which sites name their parts. */
const NAMING_ATTRIBUTES = ['class', 'id', 'data-component', 'data-testid', 'data-module', 'data-type'];

/** Inline elements inside sentences carry names for their look; only credits are taken out of a line. */
const INLINE_NAMES = new Set([
  'SPAN',
  'A',
  'EM',
  'STRONG',
  'B',
  'I',
  'SMALL',
  'CITE',
  'TIME',
  'U',
  'FONT',
  'MARK',
  'Q',
]);

/** Most elements inside a `div` that is still one line: links and marks. Larger ones are not searched. */
const MAX_LINE_ELEMENTS = 20;

/** Removes the parts of `root` that are named for something else than the article's text. */
export function pruneNamedParts(root: Element): void {
  const lengthByElement = measureText(root);
  const wholeLength = lengthByElement.get(root) ?? 0;
  for (const [element, length] of lengthByElement) {
    if (length > wholeLength * MAX_SHARE || !root.contains(element)) continue;
    const part = findNamedPart(element);
    if (part && length <= part.maxLength && isBelieved(element, part, length)) element.remove();
  }
}

/**
 * Turns a named `div` around one paragraph or line of text into a paragraph of the same names. Readability puts a nameless
 * paragraph in its place, and the reason to remove it would be gone.
 */
export function keepNamesOfLines(document: Document): void {
  for (const element of document.querySelectorAll('div')) {
    if (!findNamedPart(element)) continue;
    const line = soleParagraph(element) ?? (isLine(element) ? document.createElement('p') : null);
    if (!line) continue;
    if (!element.contains(line)) line.append(...element.childNodes);
    for (const { name, value } of element.attributes) line.setAttribute(name, value);
    element.replaceWith(line);
  }
}

/** The paragraph that is all an element holds; null when there is more or less in it. */
function soleParagraph(element: Element): Element | null {
  const [child, ...others] = element.children;
  const isSole = child?.nodeName === 'P' && others.length === 0 && textLength(child) === textLength(element);
  return isSole ? child : null;
}

function isLine(element: Element): boolean {
  const within = [...element.querySelectorAll('*')];
  return (
    within.length <= MAX_LINE_ELEMENTS &&
    within.every(({ nodeName }) => nodeName === 'BR' || INLINE_NAMES.has(nodeName))
  );
}

function findNamedPart(element: Element): NamedPart | null {
  const names = readNames(element);
  if (names.length === 0) return null;
  return partsFor(element).find(({ name }) => names.some((one) => name.test(one))) ?? null;
}

/** Characters of text in every element under `root` and in it, outermost first. One pass, however deep the tree. */
function measureText(root: Element): ReadonlyMap<Element, number> {
  const elements = [root, ...root.querySelectorAll('*')];
  const lengths = new Map(elements.map((element) => [element, 0]));
  for (const element of elements.reverse()) {
    const own = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => textLength(node));
    const length = own.reduce((sum, one) => sum + one, lengths.get(element) ?? 0);
    lengths.set(element, length);
    const parent = element.parentElement;
    if (parent && element !== root) lengths.set(parent, (lengths.get(parent) ?? 0) + length);
  }
  return lengths;
}

/** What an element may be named for. A whole figure or caption named "credit" holds a caption too, which is cut later. */
function partsFor(element: Element): readonly NamedPart[] {
  const isWhole = element.matches('figure,figcaption') || element.querySelector('figcaption') !== null;
  const credits = !isWhole && element.parentElement?.closest(PICTURED) ? [CREDIT] : [];
  return INLINE_NAMES.has(element.nodeName) ? credits : [...credits, ...NAMED_PARTS];
}

function isBelieved(element: Element, part: NamedPart, length: number): boolean {
  if (part.exceptHeadings && element.querySelector('h1,h2,h3')) return false;
  if (part.minLinkShare === undefined) return true;
  const linkedLength = [...element.querySelectorAll('a')].reduce((sum, link) => sum + textLength(link), 0);
  return linkedLength >= part.minLinkShare * length;
}

function textLength(node: Node): number {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim().length;
}

/** Names of an element, each in lower case with hyphens: "RelatedStories__item" → "related-stories-item". */
function readNames(element: Element): string[] {
  const names = NAMING_ATTRIBUTES.flatMap((attribute) => (element.getAttribute(attribute) ?? '').split(/\s+/));
  return [...names, element.getAttribute('aria-label') ?? '']
    .map((name) =>
      name
        .replace(/([a-z\d])([A-Z])/g, '$1-$2')
        .replace(/[^A-Za-z\d]+/g, '-')
        .toLowerCase(),
    )
    .filter((name) => name !== '');
}
