import { describe, expect, it } from 'vitest';
import { arrangeFacts } from '../../../core/card/facts.ts';
import type { Fact, FactName } from '../../../core/entity.ts';

const fact = (name: FactName, value: string | number = name): Fact => ({ name, value, asOf: null, period: null });
const namesOf = (rows: readonly { readonly name: FactName }[]) => rows.map(({ name }) => name);

describe('facts', () => {
  it('come in the order of their kind, four at first', () => {
    const facts = (['currency', 'born', 'party', 'citizenship', 'occupation', 'position'] as const).map((name) =>
      fact(name),
    );
    const { shown, more } = arrangeFacts(facts, 'person', 'Ana Ruiz');
    expect(namesOf(shown)).toEqual(['position', 'occupation', 'party', 'born']);
    expect(namesOf(more)).toEqual(['citizenship', 'currency']);
  });

  it('show two values of one name, the others with the rest, in the source’s order', () => {
    const facts = ['mayor', 'senator', 'judge'].map((value) => fact('position', value));
    const { shown, more } = arrangeFacts([...facts, fact('born')], 'person', 'Ana Ruiz');
    expect(shown.map(({ values }) => values.map(({ value }) => value))).toEqual([['mayor', 'senator'], ['born']]);
    expect(more.map(({ values }) => values.map(({ value }) => value))).toEqual([['judge']]);
  });

  it('leave out what only repeats the title', () => {
    const { shown } = arrangeFacts([fact('country', 'Kenya'), fact('capital', 'Nairobi')], 'place', 'Kenya');
    expect(namesOf(shown)).toEqual(['capital']);
  });
});
