import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../../core/types.ts';
import { makeCandidate } from '../../samples.ts';
import { linkMarked } from '../linked-text.ts';

const place = (title: string, known: Partial<Candidate>) =>
  makeCandidate(title, { kind: 'place', source: 'embedded', prior: 1, prominence: 1, ...known });
const KNOWN = {
  Spain: [place('Spain', { country: 'Spain' })],
  France: [place('France', { country: 'France' })],
  Mexico: [place('Mexico', { country: 'Mexico' })],
  Guadalajara: [place('Guadalajara', { country: 'Mexico', description: 'city in Mexico', prominence: 0.57 })],
  'Mexico City': [place('Mexico City', { country: 'Mexico', description: 'city in Mexico' })],
};

describe('a town overseas whose name was carried there', () => {
  it.each([
    ['is not meant at home', 'In [LOC Spain] a barn near [LOC Guadalajara] fell.', 'Guadalajara', 'country-conflict'],
    ['is meant in its own country', 'In [LOC Mexico] a barn near [LOC Guadalajara] fell.', 'Guadalajara', null],
    [
      'is meant where the article says so',
      'In [LOC Spain] they flew to [LOC Guadalajara], in [LOC Mexico].',
      'Guadalajara',
      null,
    ],
    ['is meant elsewhere', 'In [LOC France] a barn near [LOC Guadalajara] fell.', 'Guadalajara', null],
    ['is meant when the world knows it', 'In [LOC Spain] they flew to [LOC Mexico City].', 'Mexico City', null],
  ])('%s', (_, marked, name, reason) => {
    expect(linkMarked(marked, KNOWN).get(name)?.reason).toBe(reason);
  });
});
