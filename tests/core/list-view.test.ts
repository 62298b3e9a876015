import { describe, expect, test } from 'vitest';
import type { Card } from '../../core/card/card.ts';
import { orderCards, searchCards } from '../../core/list-view.ts';
import { KNOWN_PLACE, LIKELY_GROUP, UNKNOWN_PERSON } from '../components/sample-cards.ts';

const names = (cards: readonly Card[]) => cards.map(({ name }) => name);
const at = (card: Card, position: number): Card => ({ ...card, article: { ...card.article, positions: [position] } });
const JOSE: Card = { ...UNKNOWN_PERSON, chainId: 'c4', name: 'José Ruiz-Núñez', role: null };
const BOARD: Card = { ...LIKELY_GROUP, article: UNKNOWN_PERSON.article };
const CARDS = [KNOWN_PLACE, BOARD, UNKNOWN_PERSON, JOSE];

describe('a search finds names', () => {
  test.each([
    ['ana', ['Ana Ruiz']],
    ['RUIZ', ['Ana Ruiz', 'José Ruiz-Núñez']],
    ['jose nunez', ['José Ruiz-Núñez']],
    ['Núñez José', ['José Ruiz-Núñez']],
    ['isle', ['Kilwa']], // another form in the article
    ['island in the west', ['Kilwa']], // what it is
    ['harbour', ['Harbour Board', 'Ana Ruiz']], // a name, and a role
    ['rain', []], // words of the introducing sentence are no part of the name
    ['', ['Kilwa', 'Harbour Board', 'Ana Ruiz', 'José Ruiz-Núñez']],
    [' – ', ['Kilwa', 'Harbour Board', 'Ana Ruiz', 'José Ruiz-Núñez']],
  ])('%j', (query, expected) => {
    expect(names(searchCards(CARDS, query))).toEqual(expected);
  });
});

describe('the order of names', () => {
  const cards = [at(KNOWN_PLACE, 0.5), at(LIKELY_GROUP, 0.1), at(UNKNOWN_PERSON, 0.5)];

  test('is that of importance as given', () => {
    expect(names(orderCards(cards, 'importance'))).toEqual(['Kilwa', 'Harbour Board', 'Ana Ruiz']);
  });

  test('or that of the first mentions, importance where these are one', () => {
    expect(names(orderCards(cards, 'appearance'))).toEqual(['Harbour Board', 'Kilwa', 'Ana Ruiz']);
  });
});
