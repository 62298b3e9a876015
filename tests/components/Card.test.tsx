import '../../assets/tokens.css';
import '../../assets/card.css';
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Card } from '../../components/Card.tsx';
import type { Card as CardData } from '../../core/types.ts';
import { KNOWN_PLACE, LIKELY_GROUP, UNKNOWN_PERSON } from './sample-cards.ts';

afterEach(cleanup);

function show(card: CardData): HTMLElement {
  return render(<Card card={card} />).container as HTMLElement;
}

const textOf = (root: Element, selector: string) => root.querySelector(selector)?.textContent ?? null;

describe('a card of a known thing', () => {
  it('says who or what it is, of which kind', () => {
    const root = show(KNOWN_PLACE);
    expect(textOf(root, '.card-kind')).toBe('Place');
    expect(textOf(root, 'h2')).toBe('Kilwa');
    expect(textOf(root, '.card-description')).toBe('island in the west');
    expect(root.querySelector('article')?.getAttribute('aria-label')).toBe('Kilwa');
  });

  it('quotes the article with the name in bold, and says how often and where it stands', () => {
    const root = show(KNOWN_PLACE);
    expect(textOf(root, 'blockquote')).toBe('Rain fell on Kilwa again.');
    expect(textOf(root, 'blockquote strong')).toBe('Kilwa');
    expect(textOf(root, '.card-mentions')).toBe('Named 3 times, in paragraphs 1 and 4 of 9; as an adjective 2 more.');
  });

  it('gives summary and facts with their year', () => {
    const root = show(KNOWN_PLACE);
    expect(textOf(root, '.card-summary')).toBe('Kilwa is an island. It is small.');
    const facts = [...root.querySelectorAll('dl > div')].map((row) => [textOf(row, 'dt'), textOf(row, 'dd')]);
    expect(facts).toEqual([
      ['Population', '1,234,567 (2024)'],
      ['Capital', 'Old Kilwa'],
    ]);
  });

  it('credits every source with link, licence and date', () => {
    const root = show(KNOWN_PLACE);
    expect([...root.querySelectorAll('.card-sources li')].map((one) => one.textContent)).toEqual([
      'Kilwa Island – Wikipedia, CC BY-SA 4.0, 2026-03-04',
      'GeoNames, 2026-01-01',
    ]);
    const links = [...root.querySelectorAll('a')];
    expect(links.map(({ href }) => href)).toEqual([
      'https://en.wikipedia.org/wiki/Kilwa_Island',
      'https://creativecommons.org/licenses/by-sa/4.0/',
    ]);
    for (const { target, rel } of links) {
      expect(target).toBe('_blank');
      expect(rel).toMatch(/\bnoopener noreferrer\b/);
    }
  });

  it('says so when the link is only likely, and names it where there is no description', () => {
    const root = show(LIKELY_GROUP);
    expect(textOf(root, '.card-description')).toBe('Likely: Harbour Board');
    expect(root.querySelector('.card-summary, dl')).toBeNull();
  });
});

describe('a card of an unknown thing', () => {
  it('has the role and the sentence of the article, and says why there is no more', () => {
    const root = show(UNKNOWN_PERSON);
    expect(textOf(root, '.card-role')).toBe('harbour master');
    expect(textOf(root, 'blockquote')).toBe('Ana Ruiz, the harbour master, spoke.');
    expect(textOf(root, '.card-mentions')).toBe('Named once, in paragraph 2 of 9.');
    expect(root.querySelector('.background')).toBeNull();
    expect(textOf(root, '.unknown p')).toMatch(/^Not in our sources\. Someone else has this name/);
  });

  it('names others of its name that a source describes, in one small line outside the role', () => {
    const root = show(UNKNOWN_PERSON);
    expect(textOf(root, '.card-namesakes')).toBe('Also of this name: Ana Ruiz (classical singer).');
    expect(textOf(root, '.in-this-article')).not.toContain('singer');
    expect(root.querySelector('a')).toBeNull();
  });

  it('names nobody for a part of a name', () => {
    expect(show(UNKNOWN_PERSON).querySelector('.card-namesakes')).not.toBeNull();
    cleanup();
    expect(show({ ...UNKNOWN_PERSON, reason: 'partial-name' }).querySelector('.card-namesakes')).toBeNull();
  });
});

describe('words from outside', () => {
  const PAYLOADS = [
    '<script>globalThis.isAttacked = true</script>',
    '<img src="x:" onerror="globalThis.isAttacked = true">',
    '"><svg onload="globalThis.isAttacked = true">',
    ']]><b>bold</b>',
    '</article></body><iframe srcdoc="x">',
    '{{constructor.constructor("globalThis.isAttacked = true")()}}',
    '\u202eevil\u202c & &lt;b&gt; &#x3c;b&#x3e;',
    'شفقت علي خان',
  ];
  /** A card with the words in every field that comes from a page or a source. */
  function poison(words: string, card: CardData): CardData {
    const { article, background } = card;
    return {
      ...card,
      name: words,
      role: words,
      article: { ...article, introduction: words, nameInIntroduction: { start: 0, end: words.length } },
      background: background && {
        ...background,
        title: words,
        description: words,
        summary: words,
        facts: [{ name: 'capital', value: words, asOf: words, period: null }],
        attributions: background.attributions.map((one) => ({
          ...one,
          label: words,
          date: words,
          licence: one.licence && { ...one.licence, name: words },
        })),
      },
      alternatives: [{ entityId: 'page:A', title: words, description: words, confidence: 0 }],
    };
  }

  it.each(PAYLOADS)('are text and nothing else: %s', async (words) => {
    for (const card of [KNOWN_PLACE, UNKNOWN_PERSON]) {
      const clean = [...show(poison('words', card)).querySelectorAll('*')].map(({ localName }) => localName);
      cleanup();
      const root = show(poison(words, card));
      expect(root.textContent?.split(words).length).toBeGreaterThan(5);
      expect([...root.querySelectorAll('*')].map(({ localName }) => localName)).toEqual(clean);
      cleanup();
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(globalThis).not.toHaveProperty('isAttacked');
  });

  it('run in their own direction', () => {
    const root = show(poison('شفقت علي خان', KNOWN_PLACE));
    for (const selector of ['h2', '.card-description', '.card-role', 'blockquote', '.card-summary', 'dd'])
      expect(getComputedStyle(root.querySelector(selector) as Element).direction, selector).toBe('rtl');
    expect(getComputedStyle(root.querySelector('article') as Element).direction).toBe('ltr');
  });
});
