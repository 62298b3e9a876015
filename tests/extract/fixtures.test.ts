import { Readability } from '@mozilla/readability';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../page/extract.ts';
import { scoreText } from '../../scripts/four-grams.ts';
import { readArticleFixtures } from '../fixtures/articles.ts';
import { parsePage } from './parse-page.ts';

/** Floors of the project: of the text we give, and of the text people marked. */
const MIN_PRECISION = 0.98;
const MIN_RECALL = 0.99;

const pages = readArticleFixtures().map((fixture) => ({
  slug: fixture.slug,
  html: fixture.renderedHtml ?? fixture.sourceHtml,
  answer: fixture.answer,
}));

describe.each(pages)('the page $slug', ({ html, answer }) => {
  const document = parsePage(html);
  const before = document.documentElement.outerHTML;
  const article = extractArticle(document);
  const text = article?.text ?? '';

  it('gives the text that people marked, and less of the rest than plain Readability', () => {
    const ours = scoreText(answer.text, text);
    const plain = scoreText(answer.text, new Readability(parsePage(html)).parse()?.textContent ?? '');
    expect(ours.recall).toBeGreaterThanOrEqual(MIN_RECALL);
    expect(ours.precision).toBeGreaterThanOrEqual(MIN_PRECISION);
    expect(ours.precision).toBeGreaterThanOrEqual(plain.precision);
  });

  it('leaves the document as it was', () => {
    expect(text).not.toBe('');
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('cuts the text into paragraphs that touch nothing but blank lines', () => {
    const paragraphs = article?.paragraphs ?? [];
    expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
    for (const { start, end } of paragraphs) expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/);
  });

  it('keeps the title out of the text and reads it as metadata', () => {
    expect(article?.title).toBe(answer.details.title);
    expect(text).not.toContain(answer.details.title);
  });

  it('reads byline, site and date', () => {
    expect(article).toMatchObject({
      byline: answer.details.byline,
      site: answer.details.site,
      publishedAt: answer.details.publishedAt,
    });
  });
});
