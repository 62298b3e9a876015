import { describe, expect, it } from 'vitest';
import { matchTitle, readTitle } from '../../../../core/link/rank/title.ts';
import { foldName } from '../../../../core/text/normalize.ts';

describe('a title', () => {
  it.each([
    ['Mercury (planet)', 'mercury', 'planet'],
    ['Perth, Scotland', 'perth', 'scotland'],
    ['São Tomé', 'sao tome', ''],
    ['(nothing)', 'nothing', ''],
  ])('%s is the name “%s” with the qualifier “%s”', (title, name, qualifier) => {
    expect(readTitle(title)).toMatchObject({ name, qualifier });
  });
});

describe('a name and a title', () => {
  const match = (name: string, title: string) =>
    matchTitle({ printed: name, folded: foldName(name) }, readTitle(title));

  it.each([
    ['Perth', 'Perth', { isTitle: 1, isQualifiedTitle: 0, wordsFound: 1, wordsCovered: 1, stemShared: 0 }],
    ['Perth', 'Perth, Scotland', { isTitle: 0, isQualifiedTitle: 1 }],
    ['Harbour', 'Harbour Stock Exchange', { opensTitle: 1 / 3, endsTitle: 0, wordsFound: 1, wordsCovered: 1 / 3 }],
    ['Keller', 'Ada Keller', { opensTitle: 0, endsTitle: 1 / 2, isAcronym: 0 }],
    ['HSE', 'Harbour Stock Exchange', { isAcronym: 1, wordsFound: 0 }],
    ['Chilean', 'Chile', { stemShared: 5 / 7 }],
    ['Chad', 'China', { stemShared: 0 }],
  ])('“%s”, “%s”', (name, title, expected) => {
    expect(match(name, title)).toMatchObject(expected);
  });
});
