import { describe, expect, it } from 'vitest';
import { isCourtesyTitle, isRoleModifier, isRoleNoun, readRoleWords } from '../../../core/resolve/role-words.ts';

describe('a word', () => {
  it.each(['spokesperson', 'Spokesperson', 'Gen.', 'president’s', "minister's", 'chief', 'cardiologist', 'beekeeper'])(
    '“%s” can head a role',
    (word) => expect(isRoleNoun(word)).toBe(true),
  );

  it.each(['Mr', 'ministry', 'Friday', 'list', 'constructor', '__proto__', ''])('“%s” cannot head a role', (word) =>
    expect(isRoleNoun(word)).toBe(false),
  );

  it('is a courtesy without a trade, or part of a role', () => {
    expect(['Mr', 'Dr.', 'Sir', 'Begum'].map(isCourtesyTitle)).toEqual([true, true, true, true]);
    expect(isCourtesyTitle('Ambassador')).toBe(false);
    expect(['former', 'Deputy', 'foreign'].map(isRoleModifier)).toEqual([true, true, true]);
    expect(isRoleModifier('blue')).toBe(false);
  });
});

describe('fields of work', () => {
  it.each([
    ['Pakistani classical singer', ['music']],
    ['Foreign Ministry Spokesperson', ['speaking']],
    ['emir', ['militancy', 'royalty']],
    ['singers and actors', ['music', 'screen']],
    ['1998 film', []],
    ['', []],
  ])('of “%s” are %j', (words, fields) => {
    expect([...readRoleWords(words).fields].sort()).toEqual(fields);
  });

  it('come with the nouns that named them', () => {
    expect([...readRoleWords('Norwegian painter and Poet').nouns]).toEqual(['painter', 'poet']);
  });
});
