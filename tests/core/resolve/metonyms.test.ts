import { describe, expect, it } from 'vitest';
import { resolveChains } from '../../../core/resolve/chains.ts';
import { relateMetonyms } from '../../../core/resolve/metonyms.ts';
import type { Candidate, Link } from '../../../core/types.ts';
import { makeCandidate } from '../samples.ts';
import { readTaggedText } from '../tagged-text.ts';

const place = (title: string, country: string, description: string) =>
  makeCandidate(title, { kind: 'place', country, description });
const PLACES: Readonly<Record<string, Candidate>> = {
  Islamabad: place('Islamabad', 'Pakistan', 'capital of Pakistan'),
  Pakistan: place('Pakistan', 'Pakistan', 'country in South Asia'),
  Iran: place('Iran', 'Iran', 'country in Western Asia'),
  Ankara: place('Ankara', 'Turkey', 'capital and second-largest city of Turkey'),
  Washington: place('Washington, D.C.', 'United States', 'capital of the United States'),
  Karachi: place('Karachi', 'Pakistan', 'city in Sindh, Pakistan'),
  Lahore: place('Lahore', 'Pakistan', 'capital of Punjab, Pakistan'),
};

/** Each metonym of a marked text as the place and its verb. */
function metonymsIn(marked: string): string[] {
  const { text, spans } = readTaggedText(marked);
  const { chains } = resolveChains(spans, text);
  const links = chains.map(({ id, name }): Link => {
    return {
      chainId: id,
      entityId: PLACES[name]?.id ?? null,
      confidence: 1,
      reason: null,
      basis: null,
      alternatives: [],
    };
  });
  const candidates = new Map(Object.entries(PLACES).map(([name, one]) => [name, [one]]));
  const related = relateMetonyms({ chains, text }, links, candidates);
  return related.flatMap(({ metonyms }) =>
    metonyms.map(({ start, end, verb }) => `${text.slice(start, end)} ${text.slice(verb.start, verb.end)}`),
  );
}

describe('a place that stands for its government', () => {
  it.each([
    ['[LOC Islamabad] said so.', ['Islamabad said']],
    ['On Monday, [LOC Islamabad] has formally summoned the envoy.', ['Islamabad summoned']],
    ['It rained, but [LOC Ankara] did not respond.', ['Ankara respond']],
    ['[LOC Washington] hasn’t yet confirmed it.', ['Washington confirmed']],
    ['[LOC Pakistan] is demanding talks.', ['Pakistan demanding']],
    ['[LOC Pakistan] will recall its envoy.', ['Pakistan recall']],
    ['[LOC Islamabad], which denies it, was quiet.', ['Islamabad denies']],
    ['[LOC Iran] and [LOC Pakistan] agreed to talks.', ['Iran agreed', 'Pakistan agreed']],
    ['The day after [LOC Islamabad] condemned the raid, it rained.', ['Islamabad condemned']],
    ['Nuclear-armed [LOC Pakistan] warned of floods.', ['Pakistan warned']],
    ['“[LOC Islamabad] accuses everybody,” she said.', ['Islamabad accuses']],
  ])('is read in “%s”', (marked, expected) => {
    expect(metonymsIn(marked)).toEqual(expected);
  });

  it.each([
    ['a city that is no capital', '[LOC Karachi] said so.'],
    ['the capital of a province', '[LOC Lahore] said so.'],
    ['a place that nothing is linked to', '[LOC Springfield] said so.'],
    ['a place where someone spoke', 'Officials in [LOC Islamabad] said so.'],
    ['the second of two such places', 'Officials in [LOC Ankara] and [LOC Islamabad] said so.'],
    ['a place behind its city', 'Officials in [LOC Lahore], [LOC Pakistan] said so.'],
    ['an object', 'She told [LOC Islamabad] the news.'],
    ['a passive', '[LOC Islamabad] was told so.'],
    ['a headline’s passive', '[LOC Iran] accused of spying'],
    ['a passive with its agent', '[LOC Iran] condemned by all'],
    ['a passive to come', '[LOC Islamabad] will be told so.'],
    ['an apposition', '[LOC Islamabad], the capital, is said to be quiet.'],
    ['a possessive', '[LOC Islamabad]’s mayor said so.'],
    ['a verb of places', '[LOC Islamabad] hosted the talks.'],
    ['part of another name', 'On Monday Radio [LOC Pakistan] said so.'],
    ['another’s verb', '[LOC Islamabad] hosted talks and she said so.'],
    ['a noun', 'It met the [LOC Pakistan] demands.'],
  ])('is not read in %s: “%s”', (_, marked) => {
    expect(metonymsIn(`[LOC Ankara] said no.\n\n${marked}`)).toEqual(['Ankara said']);
  });
});
