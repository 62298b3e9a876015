import { page } from 'vitest/browser';
import type { Card } from '../../core/card/card.ts';
import type { Article, Span } from '../../core/types.ts';
import { makeArticle } from '../core/samples.ts';

/** A page shown in the test's own window, where the pointer is real; `remove` takes it away again. */
export interface LivePage {
  readonly root: HTMLElement;
  readonly paragraphs: readonly HTMLElement[];
  /** Range over the first place where a paragraph prints the words, across elements too. */
  rangeOf(words: string, paragraphIndex?: number): Range;
  /** Moves the real pointer to the middle of a box in client coordinates. */
  movePointerTo(box: DOMRect): Promise<void>;
  remove(): void;
}

/** Shows paragraphs of HTML of the test's own. */
export function showParagraphs(...html: string[]): LivePage {
  const root = document.createElement('main');
  root.style.cssText = 'font: 16px/1.5 monospace; padding: 20px';
  const parser = new DOMParser();
  const paragraphs = html.map((markup) => {
    const paragraph = document.createElement('p');
    paragraph.append(...parser.parseFromString(markup, 'text/html').body.childNodes);
    return paragraph;
  });
  root.append(...paragraphs);
  document.body.append(root);
  return {
    root,
    paragraphs,
    rangeOf: (words, index = 0) => rangeIn(paragraphs[index] ?? root, words),
    async movePointerTo(box) {
      const outer = root.getBoundingClientRect();
      const position = { x: box.left + box.width / 2 - outer.left, y: box.top + box.height / 2 - outer.top };
      await page.elementLocator(root).hover({ position, force: true });
    },
    remove: () => root.remove(),
  };
}

function rangeIn(element: HTMLElement, words: string): Range {
  const start = element.textContent?.indexOf(words) ?? -1;
  if (start < 0) throw new RangeError(`“${words}” is not in “${element.textContent}”`);
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = start - passed;
    if (at >= 0 && at < node.length) range.setStart(node, at);
    const until = start + words.length - passed;
    if (until > 0 && until <= node.length) range.setEnd(node, until);
    passed += node.length;
  }
  return range;
}

/** The article that a reader would take from the page: its paragraphs' text, in order. */
export function articleOf({ paragraphs }: LivePage): Article {
  return makeArticle(...paragraphs.map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? ''));
}

/** Every place where the article prints a name. */
export function spansOf({ text }: Article, name: string): Span[] {
  return [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({ start: index, end: index + name.length }));
}

/** A card of which only the name matters, and where its only mention stands. */
export function makeCard(chainId: Card['chainId'], name: string, position = 0): Card {
  return {
    chainId,
    kind: 'person',
    name,
    role: null,
    article: {
      introduction: `${name} spoke.`,
      introducedMention: 0,
      nameInIntroduction: { start: 0, end: name.length },
      otherNames: [],
      mentionCount: 1,
      otherForms: [],
      demonymCount: 0,
      positions: [position],
      paragraphs: [1],
      paragraphCount: 1,
      quotes: [],
      descriptions: [],
      government: null,
    },
    background: null,
    reason: 'not-in-sources',
    alternatives: [],
    relations: [],
    isOpenName: false,
    choice: null,
  };
}
