import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Card } from '../../components/Card.tsx';
import { setLanguage } from '../../components/language.ts';
import { texts as english } from '../../locales/en.yml';
import { texts as urdu } from '../../locales/ur.yml';
import { KNOWN_PLACE } from './sample-cards.ts';

const CARD: typeof KNOWN_PLACE = {
  ...KNOWN_PLACE,
  article: {
    ...KNOWN_PLACE.article,
    quotes: [{ text: 'The port is open.', paragraph: 2 }],
    descriptions: [{ text: 'the port', count: 1, evidence: 'Port of Kilwa' }],
  },
};

/** The words of the card that are said to be English. */
function readEnglish(texts: Readonly<Record<string, string>>): readonly string[] {
  setLanguage((name) => texts[name] ?? '');
  const { container } = render(<Card card={CARD} />);
  expect(container.querySelectorAll('blockquote')).toHaveLength(2);
  return [...container.querySelectorAll('[lang="en"]')].map(({ textContent }) => textContent);
}

afterEach(() => {
  cleanup();
  setLanguage((name) => english[name] ?? '');
});

it('the article’s own words are said to be English where the interface speaks another language', () => {
  const { name, article } = CARD;
  const words = readEnglish(urdu);
  expect(words).toEqual(expect.arrayContaining([name, article.introduction]));
  for (const part of ['The port is open.', 'the port', 'Port of Kilwa'])
    expect(words.some((one) => one.includes(part))).toBe(true);
});

it('nothing is said of the language where all is English', () => {
  expect(readEnglish(english)).toEqual([]);
});
