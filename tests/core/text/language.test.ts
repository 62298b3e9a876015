import { describe, expect, it } from 'vitest';
import { looksEnglish } from '../../../core/text/language.ts';

const ROWS: readonly [language: string, text: string, isEnglish: boolean | null][] = [
  [
    'English',
    'The harbour was closed for the third day in a row, and the people of the town have had to walk to their boats.',
    true,
  ],
  [
    'English names and headlines',
    'Ruiz beats Brun in Oslo. Lund out. The club said that it was not the end of the season for the striker, but that he had to rest.',
    true,
  ],
  [
    'German',
    'Der Hafen war den dritten Tag in Folge geschlossen, und die Menschen der Stadt mussten zu Fuß zu ihren Booten gehen, sagte sie.',
    false,
  ],
  [
    'French',
    'Le port était fermé pour le troisième jour de suite, et les habitants de la ville ont dû marcher jusqu’à leurs bateaux.',
    false,
  ],
  [
    'Indonesian',
    'Pelabuhan itu ditutup selama tiga hari berturut-turut dan warga kota harus berjalan kaki ke kapal mereka masing-masing setiap pagi.',
    false,
  ],
  [
    'Russian',
    'Порт был закрыт третий день подряд, и жителям города пришлось идти пешком к своим лодкам, как сказала она в этот вечер всем нам.',
    false,
  ],
  ['a few words', 'The harbour was closed.', null],
  ['signs alone', '— 24/7 — 365 —', null],
  ['nothing', '', null],
];

describe('looksEnglish', () => {
  it.each(ROWS)('says of %s: “%s”: %j', (_, text, isEnglish) => {
    expect(looksEnglish(text)).toBe(isEnglish);
  });

  it('looks at the beginning of a long text', () => {
    const english = 'The harbour was closed for the people of the town. '.repeat(100);
    const german = 'Der Hafen war für die Menschen der Stadt geschlossen. '.repeat(100);
    expect(looksEnglish(english + german)).toBe(true);
    expect(looksEnglish(german + english)).toBe(false);
  });
});
