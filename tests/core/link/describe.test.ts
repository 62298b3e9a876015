import { describe, expect, it } from 'vitest';
import { describedKind, hasPremises, openingOf } from '../../../core/link/describe.ts';

describe('the kind of a described thing', () => {
  it.each([
    ['Pakistani classical singer', 'person'],
    ['Prime Minister of Norway from 2013 to 2021', 'person'],
    ['footballer (1950–2011)', 'person'],
    ['1998 film by Asim Raza', 'other'],
    ['novel by a president', 'other'],
    ['village in Sindh, Pakistan', 'place'],
    ['capital and largest city of Afghanistan', 'place'],
    ['ministry of the government of Pakistan', 'group'],
    ['English football club based in Leeds', 'group'],
    ['political parties in Ghana', 'group'],
    ['Auction house in London', 'group'],
    ['something else entirely', null],
    ['', null],
  ])('“%s” is %j', (description, kind) => {
    expect(describedKind(description, '')).toBe(kind);
  });

  it.each([
    ['Ana Ruiz (born 4 May 1961) is a thing of her own.', 'person'],
    ['Kilwa is a town on the coast.', 'place'],
    ['Kilwa was the ship that sank.', 'other'],
    ['Kilwa means much.', null],
  ])('is read from the first words about it when nothing describes it: “%s” is %j', (about, kind) => {
    expect(describedKind('', about)).toBe(kind);
  });

  it('is read from the description before the words about it', () => {
    expect(describedKind('river in Chile', 'The Maipo is a film.')).toBe('place');
  });
});

it.each([
  ['Museum in Belfast', true],
  ['Market for industrial metals', true],
  ['presidential palace', true],
  ['town with a museum', false],
  ['football club', false],
  ['', false],
])('“%s” is an institution and its place: %j', (description, expected) => {
  expect(hasPremises(description)).toBe(expected);
});

it.each([
  ['Black River is the capital of St Elizabeth.', 'Black River '],
  ['Ana Ruiz (born 1961) was a judge.', 'Ana Ruiz (born 1961) '],
  ['Black River flows.', null],
])('the names in “%s” stand in %j', (about, opening) => {
  expect(openingOf(about)).toBe(opening);
});
