import { expect, it } from 'vitest';
import type { Card } from '../../core/card/card.ts';
import { connectCards } from '../../core/connections.ts';
import { KNOWN_PLACE, LIKELY_GROUP, UNKNOWN_PERSON } from '../components/sample-cards.ts';

const place: Card = { ...KNOWN_PLACE, chainId: 'c1', name: 'Kilwa' };
const group: Card = { ...LIKELY_GROUP, chainId: 'c3', name: 'Harbour Board' };
const person: Card = { ...UNKNOWN_PERSON, chainId: 'c2', role: { text: 'Harbour Board chair', status: null } };

it('a source’s relation and a stated role connect names; others stay out', () => {
  const seated: Card = { ...group, relations: [{ name: 'seat', chainId: 'c1', otherName: 'Kilwa' }] };
  const alone: Card = { ...UNKNOWN_PERSON, chainId: 'c9', name: 'Eva Brun', role: null };
  const { names, connections } = connectCards([seated, person, place, alone]);
  expect(connections).toEqual([
    { from: 'c2', to: 'c3', relation: null, role: 'Harbour Board chair' },
    { from: 'c3', to: 'c1', relation: 'seat', role: null },
  ]);
  expect(names.map(({ chainId }) => chainId).sort()).toEqual(['c1', 'c2', 'c3']);
});

it('two names are connected once, whichever way', () => {
  const capital: Card = { ...place, relations: [{ name: 'capital-of', chainId: 'c3', otherName: 'x' }] };
  const country: Card = { ...group, relations: [{ name: 'capital', chainId: 'c1', otherName: 'y' }] };
  expect(connectCards([capital, country]).connections).toHaveLength(1);
});

it('a role names a group by whole words only', () => {
  const role = { text: 'Harbour Boards chair', status: null };
  expect(connectCards([{ ...person, role }, group]).connections).toEqual([]);
});

it('names come in the order of the article, whatever the order of the cards', () => {
  const first: Card = { ...person, article: { ...person.article, positions: [0.01] } };
  const last: Card = { ...group, article: { ...group.article, positions: [0.9] } };
  const namesOf = (...cards: Card[]) => connectCards(cards).names.map(({ chainId }) => chainId);
  expect(namesOf(last, first)).toEqual(['c2', 'c3']);
  expect(namesOf(first, last)).toEqual(['c2', 'c3']);
});
