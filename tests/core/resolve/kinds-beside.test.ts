import { expect, it } from 'vitest';
import { resolveChains } from '../../../core/resolve/chains.ts';
import { readTaggedText } from '../tagged-text.ts';

/** Kind and role of the first name in a marked text. */
function kindOf(marked: string): readonly [string, string | null] {
  const { text, spans } = readTaggedText(marked);
  const [first] = resolveChains(spans, text).chains;
  return [first!.kind, first!.role?.text ?? null]; // a marked text has a name
}

it.each([
  ['a place that an apposition calls a company', '[LOC Masdar], the solar company, paid.', ['group', 'solar company']],
  ['a place that an apposition calls a city', '[LOC Lima], the port city, paid.', ['place', null]],
  ['a place that nothing is said of', '[LOC Masdar] paid the solar company.', ['place', null]],
  ['a lone person whom someone is in', 'Rain fell in [PER Linden] on Friday.', ['place', null]],
  ['a lone person whom someone is from', 'A man from [PER Linden] spoke.', ['person', null]],
  [
    'a lone person mostly not on the map',
    'In [PER Linden] it rained. [PER Linden] spoke. [PER Linden] left.',
    ['person', null],
  ],
  ['a lone person who has its things', '[PER Dole] said its wharf was closed.', ['group', null]],
  ['a lone person who says whose', '[PER Dole] said her wharf was closed.', ['person', null]],
  ['an acronym', 'The office, known by the acronym [PER DOLE], closed.', ['group', null]],
  ['a full name on the map', 'The belief in [PER Ana Ruiz] grew.', ['person', null]],
  ['someone with a role on the map', 'Trust in [PER Linden], the mayor, grew.', ['person', 'mayor']],
])('%s', (_, marked, expected) => {
  expect(kindOf(marked)).toEqual(expected);
});
