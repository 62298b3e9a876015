import { describe, expect, it } from 'vitest';
import type { Features } from '../../../../core/link/weigh/features.ts';
import type { Candidate } from '../../../../core/types.ts';
import { makeCandidate } from '../../samples.ts';
import { judgeMarked } from '../linked-text.ts';

const country = (title: string) =>
  makeCandidate(title, { kind: 'place', country: title, source: 'embedded', prior: 1, prominence: 1 });
const COUNTRIES = { Liberia: [country('Liberia')], Peru: [country('Peru')], Chile: [country('Chile')] };

/** One piece of evidence for the first candidate of a name. */
function evidenceOf(feature: keyof Features, marked: string, name: string, ...candidates: Candidate[]) {
  return judgeMarked(marked, name, { ...COUNTRIES, [name]: candidates }).judged[0]?.features[feature];
}

describe('evidence from the title', () => {
  const party = (title: string) => makeCandidate(title, { kind: 'group', country: 'Liberia', matchedBy: 'alias' });
  const MARKED = 'In [LOC Liberia] the [ORG Blue Union] met.';

  it.each([
    ['Blue Union (Liberia)', 1, 0],
    ['Blue Union (Peru)', 0, 1],
    ['Blue Union', 0, 0],
  ])('knows whether the qualifier of “%s” occurs in the article', (title, named, absent) => {
    expect(evidenceOf('qualifierNamed', MARKED, 'Blue Union', party(title))).toBe(named);
    expect(evidenceOf('qualifierAbsent', MARKED, 'Blue Union', party(title))).toBe(absent);
  });

  it.each([
    ['Blue Union of Liberia', 1],
    ['Union of Sailors', 0.5],
    ['Red Front', 0],
  ])('knows how much of the name is in “%s”', (title, share) => {
    expect(evidenceOf('nameInTitle', MARKED, 'Blue Union', party(title))).toBe(share);
  });

  it.each([
    ['River in Liberia', 1],
    ['Town in Liberia', 0],
  ])('knows whether the name ends in what “%s” says', (description, agrees) => {
    const page = makeCandidate('Mano River', { kind: 'place', description });
    expect(evidenceOf('sortAgrees', 'At the [LOC Mano River] it rained.', 'Mano River', page)).toBe(agrees);
  });

  it.each([
    ['Boats on the [LOC Mano] waited.', 1],
    ['People of the [LOC Mano] waited.', 0],
  ])('knows whether the words beside it say what the description does: “%s”', (marked, agrees) => {
    const page = makeCandidate('Mano River', { kind: 'place', description: 'River in Liberia' });
    expect(evidenceOf('sortAgrees', marked, 'Mano', page)).toBe(agrees);
  });
});

describe('evidence from countries', () => {
  const town = makeCandidate('Salto', { kind: 'place', country: 'Peru' });

  it.each([
    ['first named, its country unnamed', '[LOC Salto] waits for [LOC Chile].', 1],
    ['first named, its country named later', '[LOC Salto] waits for [LOC Peru].', 0],
    ['named second', '[LOC Chile] waits for [LOC Salto].', 0],
  ])('opens an article abroad: %s', (_, marked, expected) => {
    expect(evidenceOf('opensAbroad', marked, 'Salto', town)).toBe(expected);
  });

  it.each([
    ['as often', 'In [LOC Peru] and [LOC Chile] the [ORG Green Party] met.', 0.5],
    ['alone', 'In [LOC Peru] the [ORG Green Party] met.', 0],
  ])('weighs a rival country where the name needs one: %s', (_, marked, expected) => {
    const party = makeCandidate('Green Party of Peru', { kind: 'group', country: 'Peru' });
    expect(evidenceOf('rivalShare', marked, 'Green Party', party)).toBe(expected);
  });

  it('weighs no rival country where the name needs none', () => {
    const marked = 'In [LOC Peru] and [LOC Chile] the [ORG Blue Union] met.';
    const union = makeCandidate('Blue Union', { kind: 'group', country: 'Peru' });
    expect(evidenceOf('countryAgrees', marked, 'Blue Union', union)).toBe(1);
    expect(evidenceOf('rivalShare', marked, 'Blue Union', union)).toBe(0);
  });
});

describe('evidence from a person’s work', () => {
  const striker = makeCandidate('Ana Ruiz', { description: 'Chilean striker' });

  it.each([
    ['in the sentence that names the person', 'The striker [PER Ana Ruiz] left. It rained.', 1],
    ['in another sentence', '[PER Ana Ruiz] left. A striker fell.', 0],
  ])('stands %s', (_, marked, beside) => {
    expect(evidenceOf('workBeside', marked, 'Ana Ruiz', striker)).toBe(beside);
  });

  it.each([
    ['Philip IV', 'He painted at the court of [PER Philip IV].', 1],
    ['Philip IV', 'He painted for [PER Philip IV]. The court sat.', 0],
    ['Philip Low', 'He told the court of [PER Philip Low].', 0],
  ])('is a ruler’s at a court: %s in “%s”', (name, marked, beside) => {
    expect(evidenceOf('workBeside', marked, name, makeCandidate(name, { description: 'King of Spain' }))).toBe(beside);
  });
});

describe('candidates beside each other', () => {
  const club = makeCandidate('Salto', { kind: 'group', description: 'football club' });
  const town = makeCandidate('Salto, Peru', { kind: 'place', description: 'town in Peru', matchedBy: 'alias' });
  const judge = (...candidates: Candidate[]) =>
    judgeMarked('In [LOC Salto] it rained.', 'Salto', { Salto: candidates });

  it('do not count what a veto rules out', () => {
    const [first, second] = judge(club, town).judged;
    expect(first?.veto).toBe('kind-conflict');
    expect(second?.features).toMatchObject({ isAlone: 1, nameShare: 0, linkShare: 0 });
  });

  it('count what no veto rules out', () => {
    const both = judge({ ...club, kind: 'place' }, town).judged.map(({ features }) => features);
    expect(both.map(({ isAlone }) => isAlone)).toEqual([0, 0]);
    expect(Math.max(...both.map(({ nameShare }) => nameShare))).toBe(0);
    expect(Math.min(...both.map(({ nameShare }) => nameShare))).toBeLessThan(0);
  });
});

describe('the prior of a shipped row', () => {
  const row = (title: string, country: string, known: Partial<Candidate>) =>
    makeCandidate(title, { kind: 'place', country, source: 'embedded', ...known });
  const TOWN = row('Black River (Peru)', 'Peru', { prior: 0.01, prominence: 0 });

  it.each([
    [
      'counts alone where its namesakes abroad are known to few',
      row('Black River', 'Chad', { prior: 0.99, prominence: 0 }),
      0,
    ],
    [
      'stays small where one abroad is known to all',
      row('Black River', 'Chad', { prior: 0.99, prominence: 1 }),
      Math.log(0.01),
    ],
  ])('%s', (_, abroad, expected) => {
    const found = evidenceOf('logPrior', 'In [LOC Peru] the [LOC Black River] rose.', 'Black River', TOWN, abroad);
    expect(found).toBeCloseTo(expected);
  });

  it('is what it is where no country of it is named', () => {
    const found = evidenceOf('logPrior', 'The [LOC Black River] rose.', 'Black River', TOWN);
    expect(found).toBeCloseTo(Math.log(0.01));
  });
});
