import { describe, expect, it } from 'vitest';
import { measureImportance } from '../../../core/card/importance.ts';
import type { Article, Chain } from '../../../core/types.ts';
import { makeArticle, makeChain } from '../samples.ts';

const PASSING = 'Ana Ruiz, then Ana Ruiz, and Ana Ruiz again.';

/** Importance of a name wherever the article prints it. */
function importanceOf(article: Article, name: string): number {
  const at = [...article.text.matchAll(new RegExp(name, 'g'))].map(({ index }) => index);
  const chain: Chain = makeChain('c1', name, { kind: 'person', at });
  return measureImportance(article)(chain);
}

describe('the importance of a name', () => {
  const plain = makeArticle('# Rain', 'It rained.', 'Eva Brun spoke.', 'Much was said. '.repeat(50), PASSING);

  it('is its count where it stands in one place deep in the text', () => {
    expect(importanceOf(plain, 'Eva Brun')).toBe(1);
    expect(Math.floor(importanceOf(plain, 'Ana Ruiz'))).toBe(3);
  });

  it('is twice that in the headline, half as much again in the first paragraph of running text', () => {
    expect(importanceOf({ ...plain, title: 'Rain, says EVA Brun’s office' }, 'Eva Brun')).toBe(2);
    expect(importanceOf({ ...plain, title: 'Eva Brunner speaks' }, 'Eva Brun')).toBe(1);
    expect(importanceOf(makeArticle('# Eva says', 'Eva Brun spoke.', PASSING), 'Eva Brun')).toBe(1.5);
  });

  it('grows with the part of the text that it goes through', () => {
    const through = makeArticle('It rained.', 'Eva Brun spoke.', 'Much was said. '.repeat(50), 'Eva Brun left.');
    const beside = makeArticle('It rained.', 'Eva Brun spoke.', 'Eva Brun left.', 'Much was said. '.repeat(50));
    expect(importanceOf(through, 'Eva Brun')).toBeGreaterThan(3.5);
    expect(importanceOf(beside, 'Eva Brun')).toBeLessThan(2.5);
  });
});
