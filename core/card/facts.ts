/** Which facts come first: what a reader of news wants to know of a person, a place, a group. */

import type { Fact, FactName } from '../entity.ts';
import type { Kind } from '../types.ts';
import type { ArrangedFacts, FactRow } from './card.ts';

const ORDER: Readonly<Record<Kind, readonly FactName[]>> = {
  person: ['position', 'occupation', 'party', 'died', 'born', 'citizenship'],
  place: [
    'administered-by',
    'claimed-by',
    'country',
    'region',
    'capital',
    'largest-city',
    'population',
    'head-of-government',
    'head-of-state',
    'government',
    'neighbours',
    'languages',
    'currency',
    'area',
    'demonym',
    'flag',
  ],
  group: ['type', 'leader', 'country', 'founded', 'dissolved', 'seat', 'part-of'],
};
/** Facts at first sight. */
const MAX_SHOWN = 4;
/** Values of one fact at first sight; someone may have held ten positions. */
const MAX_VALUES_SHOWN = 2;

/** The facts by name, those of the kind first; others follow as the source has them. What only repeats the title is left out. */
export function arrangeFacts(facts: readonly Fact[], kind: Kind, title: string): ArrangedFacts {
  const valuesByName = new Map<FactName, Fact[]>();
  for (const fact of facts) {
    if (fact.value === title) continue; // a country's country
    valuesByName.set(fact.name, [...(valuesByName.get(fact.name) ?? []), fact]);
  }
  const ranked = [...new Set([...ORDER[kind], ...valuesByName.keys()])];
  const rows = ranked.flatMap((name): FactRow[] => {
    const values = valuesByName.get(name);
    return values ? [{ name, values }] : [];
  });
  const first = rows.slice(0, MAX_SHOWN);
  return {
    shown: first.map(({ name, values }) => ({ name, values: values.slice(0, MAX_VALUES_SHOWN) })),
    more: [
      ...first
        .filter(({ values }) => values.length > MAX_VALUES_SHOWN)
        .map(({ name, values }) => ({ name, values: values.slice(MAX_VALUES_SHOWN) })),
      ...rows.slice(MAX_SHOWN),
    ],
  };
}
