import { Readability } from '@mozilla/readability';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../core/types.ts';
import { prepareAnchorer } from '../../page/anchor.ts';
import { extractArticle } from '../../page/extract.ts';
import { isPaintable } from '../../page/paintable.ts';
import { runAtOnce } from '../../page/slices.ts';
import { showPage } from './fixture-pages.ts';

const SENTENCES = [
  'Halima Darko told the council in Tamale on Monday that the bridge would open before the rains, and that it was paid for.',
  'Engineers from Accra have tested the span twice this month, and their report found nothing that could not wait, she said.',
  'Kofi Annor, who drives yams across the river every night, said he would believe in it when his lorry stood on the span.',
  'The old ferry will go on running until the end of March, with two crossings a day in place of six, the council decided.',
];
const STORY = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('');
const TEXT = SENTENCES.join('\n\n');

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

const anchorerOf = (page: Document, article: Article) => runAtOnce(prepareAnchorer(page, article));

/** Every name that a page could lay over a member of an element, a form or a document. */
const MEMBER_NAMES = [
  ...new Set(
    [Node, Element, HTMLElement, HTMLFormElement, Document, EventTarget].flatMap((type) =>
      Object.getOwnPropertyNames(type.prototype),
    ),
  ),
];

describe('names of form controls', () => {
  it.each(['input', 'img', 'object'])('of every member, on an <%s>, change nothing', (element) => {
    expect(MEMBER_NAMES.length).toBeGreaterThan(200);
    for (const name of MEMBER_NAMES) {
      const article = extractArticle(
        parse(`<form name="${name}"><${element} name="${name}" id="${name}"></${element}>${STORY}</form>`),
      );
      expect(article?.text, name).toBe(TEXT);
    }
  });

  it('leave anchoring and painting alone on the shown page', async () => {
    const controls = MEMBER_NAMES.map((name) => `<img name="${name}"><input name="${name}">`).join('');
    const page = await showPage(`<form>${controls}${STORY}</form>`);
    expect(typeof page.body).toBe('object');
    expect(page.querySelector).not.toBeInstanceOf(Function);
    const article = extractArticle(page);
    if (!article) throw new TypeError('the page is no article');
    const start = article.text.indexOf('Kofi Annor');
    const range = anchorerOf(page, article).anchorMention({ start, end: start + 'Kofi Annor'.length });
    expect(range?.toString()).toBe('Kofi Annor');
    expect(range && isPaintable(range)).toBe(true);
  });
});

describe('huge pages', () => {
  it('are walked in less than half of Readability’s time', () => {
    const html = `<main>${STORY}${'<div><span>x</span></div>'.repeat(100_000)}</main>`;
    const page = parse(html);
    const started = performance.now();
    const article = extractArticle(page);
    const ours = performance.now() - started;
    const readabilityStarted = performance.now();
    new Readability(parse(html)).parse();
    const theirs = performance.now() - readabilityStarted;

    expect(page.getElementsByTagName('*').length).toBeGreaterThan(200_000);
    expect(article?.text.startsWith(TEXT)).toBe(true);
    expect(ours).toBeLessThan(theirs / 2);
  });

  it('of one endless paragraph are cut', () => {
    const page = parse(`<main><p>${'The bridge is long and wide and paid for. '.repeat(120_000)}</p></main>`);
    expect(page.body.textContent?.length).toBeGreaterThan(5_000_000);
    const length = extractArticle(page)?.text.length ?? 0;
    expect(length).toBeGreaterThan(190_000);
    expect(length).toBeLessThanOrEqual(200_000);
  });

  it.each([
    [500, ''],
    [5_000, ''],
    [5_000, '<section role="main"></section>'], // where a parser gives up, text stands beside the element that held it
  ])('nested %i deep keep their text', (depth, before) => {
    const page = parse(before + STORY);
    const wrapper = page.createElement('div');
    wrapper.append(...page.body.childNodes);
    let outer = wrapper;
    for (let level = 0; level < depth; level++) {
      const next = page.createElement('div');
      next.append(outer);
      outer = next;
    }
    page.body.append(outer);
    expect(extractArticle(page)?.text).toBe(TEXT);
  });
});

describe('documents that hold no page', () => {
  it.each(['application/json', 'text/plain', 'image/svg+xml', 'application/xml'])(
    '%s is not an article',
    async (type) => {
      const source = type.includes('xml') ? `<svg xmlns="http://www.w3.org/2000/svg"><text>${TEXT}</text></svg>` : TEXT;
      const frame = document.createElement('iframe');
      frame.src = URL.createObjectURL(new Blob([source], { type }));
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      document.body.append(frame);
      await loaded;
      const shown = frame.contentDocument;
      expect(shown?.contentType).toBe(type);
      expect(shown && extractArticle(shown, { force: true })).toBeNull();
      frame.remove();
    },
  );

  it('an article in a page without language, head or doctype is still one', () => {
    expect(extractArticle(parse(STORY))).toMatchObject({ text: TEXT, language: null, title: null });
  });
});
