import { expect, it } from 'vitest';
import { nameByWhole, wholeOf } from '../../../../core/link/look-up/place-phrases.ts';
import { resolveChains } from '../../../../core/resolve/chains.ts';
import { makeCandidate } from '../../samples.ts';
import { readTaggedText } from '../../tagged-text.ts';

it.each([
  ['northern Uganda', 'Uganda'],
  ['north-eastern Syria', 'Syria'],
  ['northeast Nigeria', 'Nigeria'],
  ['far western Nepal', 'Nepal'],
  ['north central Chile', 'Chile'],
  ['rural Idaho', 'Idaho'],
  ['Western Kenya', 'Kenya'],
  ['Central Kenya', 'Kenya'],
  ['downtown Beirut', 'Beirut'],
  ['City of Windhoek', 'Windhoek'],
  ['State of Gujarat', 'Gujarat'],
  ['Riohacha City', 'Riohacha'],
  ['northern Murcia region', 'Murcia'],
  ['Museum of the City of New York', null],
  ['Islamic State of Iraq', null],
  ['East Germany', null],
  ['Northampton', null],
  ['Uganda', null],
  ['northern', null],
])('“%s” is a part of %s', (phrase, whole) => {
  expect(wholeOf(phrase)).toBe(whole);
});

const place = (title: string, country: string) => [makeCandidate(title, { kind: 'place', country })];
const ON_DEVICE = new Map([
  ['Uganda', place('Uganda', 'Uganda')],
  ['Northern Ireland', place('Northern Ireland', 'United Kingdom')],
  ['Ireland', place('Ireland', 'Ireland')],
  ['Park', place('Park', 'Australia')],
  ['Nevada', place('Nevada', 'United States')],
  ['Riohacha', [makeCandidate('Riohacha', { kind: 'place', country: 'Colombia', description: 'city in Colombia' })]],
]);

/** Chains by name, with their mentions as printed. */
function namesOf(marked: string): Readonly<Record<string, readonly string[]>> {
  const { text, spans } = readTaggedText(marked);
  const chains = nameByWhole(resolveChains([...spans], text).chains, ON_DEVICE);
  return Object.fromEntries(chains.map(({ name, mentions }) => [name, mentions.map((one) => one.text)]));
}

it.each([
  [
    'a part joins the whole, and keeps its words',
    'In [LOC northern Uganda] it rained. [LOC Uganda] slept. So did [LOC Western Uganda].',
    { Uganda: ['northern Uganda', 'Uganda', 'Western Uganda'] },
  ],
  [
    'a phrase that is a name stays',
    'In [LOC Northern Ireland] it rained.',
    { 'Northern Ireland': ['Northern Ireland'] },
  ],
  [
    'a part of what is unknown stays',
    'In [LOC northern Zembla] it rained.',
    { 'northern Zembla': ['northern Zembla'] },
  ],
  [
    'a name with capitals is no part of a town',
    'In [LOC Western Park] it rained.',
    { 'Western Park': ['Western Park'] },
  ],
  [
    'a town joins its name with its sort',
    'In [LOC Riohacha City] it rained, and [LOC Riohacha] slept.',
    { Riohacha: ['Riohacha City', 'Riohacha'] },
  ],
  [
    'a town that is called by a state before its sort is not the state',
    'In [LOC Nevada City] it rained.',
    { 'Nevada City': ['Nevada City'] },
  ],
])('%s', (_, marked, names) => {
  expect(namesOf(marked)).toEqual(names);
});
