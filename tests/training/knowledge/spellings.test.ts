import { describe, expect, it } from 'vitest';
import { otherSpellings } from '../../../training/knowledge/refresh/spellings.ts';

/** A place, its country, another name that a source lists, and whether that is another spelling of it. */
const NAMES: readonly [name: string, country: string, other: string, isSpelling: boolean][] = [
  ['Al Fallūjah', 'IQ', 'Fallujah', true],
  ['Al Fallūjah', 'IQ', 'Faluja', true],
  ['Zaxo', 'IQ', 'Zakho', true],
  ['Ramla', 'IL', 'Ramle', true],
  ['Akko', 'IL', 'Akka', false], // shorter than a spelling may be
  ['Kharkiv', 'UA', 'Harkov', false],
  ['Dīla', 'ET', 'DIL', false],
  ['Ghaznī', 'AF', 'غزنی', false],
  ['Johannesburg', 'ZA', 'Johanesburg', false], // not transcribed into Latin letters
  ['Kabul', 'AF', 'Kabul', false],
];

describe('other spellings', () => {
  it.each(NAMES)('of “%s” (%s) take in “%s”: %s', (name, country, other, isSpelling) => {
    expect(otherSpellings(name, country, [other])).toEqual(isSpelling ? [other] : []);
  });

  it('come once by their folded form, in order', () => {
    expect(otherSpellings('Al Fallūjah', 'IQ', ['Falujah', 'Al-Falujah', 'Fallujah', 'Fallūjah'])).toEqual([
      'Al-Falujah',
      'Fallujah',
      'Falujah',
    ]);
  });
});
