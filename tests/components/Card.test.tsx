import '../../assets/tokens.css';
import '../../assets/card.css';
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Card } from '../../components/Card.tsx';
import type { CardActions } from '../../components/card-actions.ts';
import type { Background, Card as CardData, ThenAndNow } from '../../core/card/card.ts';
import type { Fact } from '../../core/entity.ts';
import { KNOWN_PLACE, LIKELY_GROUP, UNKNOWN_PERSON } from './sample-cards.ts';

afterEach(cleanup);

function show(card: CardData, actions: CardActions = {}): HTMLElement {
  return render(<Card card={card} actions={actions} />).container as HTMLElement;
}

const textOf = (root: Element, selector: string) => root.querySelector(selector)?.textContent ?? null;

describe('a card of a known thing', () => {
  it('says who or what it is, of which kind', () => {
    const root = show(KNOWN_PLACE);
    expect(textOf(root, '.card-kind')).toBe('Place · sure');
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
      'Kilwa Island – Wikipedia, CC BY-SA 4.0, 4 March 2026',
      'GeoNames, 1 January 2026',
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

  it('names it where there is no description', () => {
    const root = show(LIKELY_GROUP);
    expect(textOf(root, '.card-description')).toBe('Harbour Board');
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
    expect(textOf(root, '.unknown p')).toBe('Not in our sources.');
  });
});

describe('facts', () => {
  const office = (value: string, from: string | null, to: string | null): Fact => ({
    name: 'position',
    value,
    asOf: null,
    period: { from, to, isOver: to !== null },
  });
  const known = (part: Partial<Background>) =>
    show({ ...KNOWN_PLACE, background: { ...(KNOWN_PLACE.background as Background), ...part } });

  it('say from when to when, and what is over', () => {
    const values = [office('mayor', '2021-05', null), office('member of parliament', '2015', '2021')];
    const root = known({ facts: { shown: [{ name: 'position', values }], more: [] } });
    expect([...root.querySelectorAll('dd')].map((one) => one.textContent)).toEqual([
      'mayor (since May 2021)',
      'member of parliament (former, 2015 – 2021)',
    ]);
  });

  it('beyond the first open in place', () => {
    const born: Fact = { name: 'born', value: '1961-04-02', asOf: null, period: null };
    const root = known({ facts: { shown: [], more: [{ name: 'born', values: [born] }] } });
    const more = root.querySelector('.card-more') as HTMLDetailsElement;
    expect(more.open).toBe(false);
    fireEvent.click(more.querySelector('summary') as Element);
    expect(more.open).toBe(true);
    expect(textOf(more, 'dl')).toBe('Born2 April 1961');
  });

  it('tell then from now', () => {
    const thenAndNow: ThenAndNow = {
      publishedOn: '2019-05-03',
      heldThen: [office('mayor', '2015', '2021-06')],
      heldNow: [office('senator', '2021-07', null)],
      ended: null,
      asOf: '2026-03-04',
    };
    const part = known({ thenAndNow }).querySelector('.then-and-now') as Element;
    expect([...part.querySelectorAll('dl > div')].map((row) => row.textContent)).toEqual([
      'Then, 3 May 2019mayor (former, 2015 – June 2021)',
      'Now, 4 March 2026senator (since July 2021)',
    ]);
    cleanup();
    const ended: Fact = { name: 'died', value: '2024', asOf: null, period: null };
    expect(textOf(known({ thenAndNow: { ...thenAndNow, ended } }), '.card-ended')).toBe(
      'Died 2024, after this article.',
    );
  });
});

describe('evidence from the article', () => {
  it('says whose government a place stands for, and quotes the verbs', () => {
    const government = { country: 'Kilwa', verbs: ['said', 'urged'], count: 2 };
    const root = show({ ...KNOWN_PLACE, article: { ...KNOWN_PLACE.article, government } });
    expect(textOf(root, '.card-note')).toBe('Stands for the government of Kilwa 2 times: “said” and “urged”.');
  });

  it.each([
    ['is mostly about', true],
    ['names', false],
  ])('says that it was taken for that of a country which the article %s', (words, isMain) => {
    const countryNote = { country: 'Kenya', isMain, evidence: ['Kenya', 'Nairobi'] };
    const background = { ...(LIKELY_GROUP.background as Background), countryNote };
    expect(textOf(show({ ...LIKELY_GROUP, background }), '.card-note')).toBe(
      `Taken for that of Kenya, which this article ${words}: “Kenya” and “Nairobi”.`,
    );
  });

  it('says which other words mean the same, and why', () => {
    const descriptions = [{ text: 'the spokesperson', count: 1, evidence: 'port spokesperson' }];
    const root = show({ ...UNKNOWN_PERSON, article: { ...UNKNOWN_PERSON.article, descriptions } });
    expect(textOf(root, '.card-note')).toBe('Also “the spokesperson” once, after “port spokesperson”.');
  });

  it('quotes what someone says, in quotation marks', () => {
    const quotes = [{ text: 'We have won.', paragraph: 2 }];
    const root = show({ ...UNKNOWN_PERSON, article: { ...UNKNOWN_PERSON.article, quotes } });
    expect(textOf(root, '.card-quotes blockquote')).toBe('“We have won.”');
    expect(textOf(root, '.card-quotes h4')).toBe('Quoted');
  });

  it('says that a role is a former one', () => {
    const root = show({ ...UNKNOWN_PERSON, role: { text: 'former harbour master', status: 'former' } });
    expect(textOf(root, '.card-role')).toBe('former harbour master');
    expect(textOf(root, '.card-status')).toBe(' – no longer, it says');
  });

  it('names the relations to others in the article', () => {
    const root = show({ ...KNOWN_PLACE, relations: [{ name: 'capital-of', chainId: 'c7', otherName: 'Kenya' }] });
    expect(textOf(root, '.card-relations h4')).toBe('With others in this article');
    expect([...root.querySelectorAll('.chip')].map((chip) => chip.textContent)).toEqual(['capital of Kenya']);
    expect(root.querySelector('button')).toBeNull();
  });
});

describe('how sure it is', () => {
  const known = (confidence: Background['confidence']): CardData => ({
    ...KNOWN_PLACE,
    background: { ...(KNOWN_PLACE.background as Background), confidence },
  });
  it.each([
    [known('sure'), 'Place · sure'],
    [known('likely'), 'Place · likely'],
    [known('chosen'), 'Place · chosen by you'],
    [{ ...UNKNOWN_PERSON, reason: 'namesakes' as const }, 'Person · unsure'],
    [{ ...UNKNOWN_PERSON, reason: 'no-evidence' as const }, 'Person · unsure'],
    [{ ...UNKNOWN_PERSON, reason: 'partial-name' as const }, 'Person · part of a name'],
    [{ ...UNKNOWN_PERSON, isOpenName: true }, 'Person · not looked up yet'],
    [UNKNOWN_PERSON, 'Person · not in our sources'],
  ])('is said beside the kind #%#', (card, words) => {
    expect(textOf(show(card), '.card-kind')).toBe(words);
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
      role: { text: words, status: 'former' },
      article: {
        ...article,
        introduction: words,
        introducedMention: 0,
        nameInIntroduction: { start: 0, end: words.length },
        quotes: [{ text: words, paragraph: 1 }],
        descriptions: [{ text: words, count: 2, evidence: words }],
        government: { country: words, verbs: [words], count: 1 },
      },
      relations: [{ name: 'capital-of', chainId: 'c9', otherName: words }],
      background: background && {
        ...background,
        title: words,
        countryNote: { country: words, isMain: true, evidence: [words] },
        description: words,
        summary: words,
        facts: {
          shown: [{ name: 'capital', values: [{ name: 'capital', value: words, asOf: words, period: null }] }],
          more: [
            {
              name: 'leader',
              values: [{ name: 'leader', value: words, asOf: null, period: { from: words, to: null, isOver: true } }],
            },
          ],
        },
        attributions: background.attributions.map((one) => ({
          ...one,
          label: words,
          date: words,
          licence: one.licence && { ...one.licence, name: words },
        })),
      },
      alternatives: [{ entityId: 'page:A', title: words, description: words, confidence: 0, evidence: [] }],
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
