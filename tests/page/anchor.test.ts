import { describe, expect, it } from 'vitest';
import type { Article, Span } from '../../core/types.ts';
import { prepareAnchorer } from '../../page/anchor.ts';
import { extractArticle } from '../../page/extract.ts';
import { stripUnseen } from '../../page/seen-text.ts';
import { runAtOnce } from '../../page/slices.ts';
import { makeArticle } from '../core/samples.ts';
import { FIXTURE_PAGES, showPage } from './fixture-pages.ts';

/** Capitalised words in a row stand in for mentions: more of them than any tagger finds. */
const NAME = /\p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}[\p{L}\p{M}’'-]+)*/gu;

/** Floors of the project: names that must anchor on every page, and the share of them that must. */
const MIN_NAMES = 15;
const MIN_SHARE = 0.97;

function namesIn(article: Article): Span[] {
  return [...article.text.matchAll(NAME)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const anchorerOf = (page: Document, article: Article) => runAtOnce(prepareAnchorer(page, article));

/** Where the n-th occurrence of a name in the article's text stands in the page. */
function anchorNth(
  document: Document,
  article: Article,
  { name, nth = 0 }: { name: string; nth?: number },
): Range | null {
  const starts = [...article.text.matchAll(new RegExp(name, 'g'))].map((match) => match.index);
  const start = starts[nth] ?? Number.NaN;
  return anchorerOf(document, article).anchorMention({ start, end: start + name.length });
}

const idOf = (range: Range | null) => range?.startContainer.parentElement?.closest('[id]')?.id ?? null;

describe.each(FIXTURE_PAGES)('names of the page $slug', ({ html }) => {
  it('anchor to their own text, in their own paragraph, in order', async () => {
    const page = await showPage(html);
    const article = extractArticle(page);
    if (!article) throw new TypeError('the page is no article');
    const names = namesIn(article);
    const anchorer = anchorerOf(page, article);
    expect(names.length).toBeGreaterThanOrEqual(MIN_NAMES);
    let anchored = 0;
    let previous: Range | null = null;
    for (const name of names) {
      const range = anchorer.anchorMention(name);
      if (!range || stripUnseen(range.toString()) !== stripUnseen(article.text.slice(name.start, name.end))) continue;
      const isInOrder: boolean = !previous || previous.compareBoundaryPoints(Range.START_TO_END, range) <= 0;
      if (isInOrder && hasContext(range, article, name)) anchored += 1;
      previous = range;
    }
    expect(anchored / names.length).toBeGreaterThanOrEqual(MIN_SHARE);
  });
});

/** True when the words around the name in its paragraph are also around the range, in an element close by. */
function hasContext(range: Range, article: Article, name: Span): boolean {
  const paragraph = article.paragraphs.find(({ start, end }) => start <= name.start && name.end <= end);
  if (!paragraph) return false;
  const from = Math.max(paragraph.start, name.start - 20);
  const wanted = stripUnseen(article.text.slice(from, Math.min(paragraph.end, name.end + 20)));
  const block = range.startContainer.parentElement?.closest('p,li,h1,h2,h3,h4,h5,figcaption,blockquote,td,div');
  return stripUnseen(block?.textContent ?? '').includes(wanted);
}

describe('a mention', () => {
  it('keeps to its occurrence among equal names', async () => {
    const page = await showPage('<p id="a">Khan met Khan.</p><p id="b">Then Khan left with Khan and a third man.</p>');
    const article = makeArticle('Khan met Khan.', 'Then Khan left with Khan and a third man.');
    const ranges = [0, 1, 2, 3].map((nth) => anchorNth(page, article, { name: 'Khan', nth }));
    expect(ranges.map((range) => `${idOf(range)}${range?.startOffset}`)).toEqual(['a0', 'a9', 'b5', 'b20']);
  });

  it('spans inline elements, soft hyphens and line breaks', async () => {
    const page = await showPage('<p>Mr Shaf&shy;qat <b>Ali</b>\n  <i>Kh</i>an spoke for an hour in the capital.</p>');
    const article = makeArticle('Mr Shafqat Ali Khan spoke for an hour in the capital.');
    const range = anchorNth(page, article, { name: 'Shafqat Ali Khan' });
    expect(stripUnseen(range?.toString() ?? '')).toBe('ShafqatAliKhan');
  });

  it('stands in the article rather than in the navigation before it', async () => {
    const page = await showPage(
      '<nav id="n">Kabul</nav><h2 id="h">Kabul</h2><p id="p">The talks went on until dawn on Monday.</p>',
    );
    const article = makeArticle('Kabul', 'The talks went on until dawn on Monday.');
    expect(idOf(anchorNth(page, makeArticle('The talks went on until dawn on Monday.'), { name: 'Monday' }))).toBe('p');
    expect(anchorNth(page, article, { name: 'Kabul' })?.toString()).toBe('Kabul');
  });

  it('prefers text that is seen to a hidden copy', async () => {
    const text = 'Halima Darko told the council that the bridge would open.';
    const page = await showPage(`<p id="hidden" style="display:none">${text}</p><p id="seen">${text}</p>`);
    expect(idOf(anchorNth(page, makeArticle(text), { name: 'Halima Darko' }))).toBe('seen');
  });

  it('is found in hidden text when there is no other', async () => {
    const text = 'Halima Darko told the council that the bridge would open.';
    const page = await showPage(`<div style="visibility:hidden"><p id="hidden">${text}</p></div><p>Loading</p>`);
    expect(idOf(anchorNth(page, makeArticle(text), { name: 'Halima Darko' }))).toBe('hidden');
  });

  it('is found by the words around it when its paragraph is not in one piece', async () => {
    const page = await showPage(
      '<p id="a">The bridge opened under rain.</p><p id="b">Khan spoke. <em>Advertisement</em> Then Khan left for Kabul by road.</p>',
    );
    const article = makeArticle('The bridge opened under rain.', 'Khan spoke. Then Khan left for Kabul by road.');
    expect(anchorNth(page, article, { name: 'Khan', nth: 1 })?.startContainer.textContent).toContain('Then Khan left');
    expect(idOf(anchorNth(page, article, { name: 'Kabul' }))).toBe('b');
  });

  it('is not led astray by a teaser that repeats a paragraph at the foot of the page', async () => {
    const first = 'Halima Darko told the council that the bridge would open soon.';
    const second = 'Kofi Annor said he would believe it when his lorry stood on it.';
    const page = await showPage(
      `<p id="a">${first}<!-- --></p><p id="b">${second}</p><footer id="f">${first}</footer>`,
    );
    const article = makeArticle(first, second);
    expect(idOf(anchorNth(page, article, { name: 'Halima Darko' }))).toBe('a');
    expect(idOf(anchorNth(page, article, { name: 'Kofi Annor' }))).toBe('b');
  });

  it('is found again after the page rendered itself anew', async () => {
    const text = 'Halima Darko told the council that the bridge would open.';
    const page = await showPage(`<main><p id="old">${text}</p></main>`);
    const before = anchorerOf(page, makeArticle(text)).anchorMention({ start: 0, end: 12 });
    expect(idOf(before)).toBe('old');
    const fresh = page.createElement('p');
    fresh.id = 'new';
    fresh.append(...text.split(/(?<= )/));
    page.querySelector('main')?.replaceChildren(fresh);
    expect(idOf(anchorerOf(page, makeArticle(text)).anchorMention({ start: 0, end: 12 }))).toBe('new');
  });

  it('is null when the page does not hold it', async () => {
    const page = await showPage('<p>Halima Darko told the council that the bridge would open.</p>');
    const article = makeArticle(
      'Halima Darko told the council that the bridge would open.',
      'Nobody else said a word about Kabul.',
    );
    expect(anchorNth(page, article, { name: 'Halima Darko' })).not.toBeNull();
    expect(anchorNth(page, article, { name: 'Kabul' })).toBeNull();
  });
});
