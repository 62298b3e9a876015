/**
 * Names that world news gives to several things, through the real line with the shipped knowledge: the article's other
 * names decide, and where it says nothing, none is linked, however many people live in one of them.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findChains, identifyChains } from '../../core/annotate.ts';
import type { Link } from '../../core/types.ts';
import { createEmbeddedSource } from '../../knowledge/embedded/source.ts';
import { readTaggedText } from '../core/tagged-text.ts';

const bytes = readFileSync('public/model/knowledge.bin');
const source = createEmbeddedSource(async () => Uint8Array.from(bytes).buffer);

async function linkOf(marked: string, name: string): Promise<Link> {
  const { text, spans } = readTaggedText(marked);
  const { chains, links } = await identifyChains(await findChains(text, () => [...spans]), source);
  const link = links[chains.findIndex((chain) => chain.name === name)];
  if (link === undefined) throw new RangeError(`no chain is called “${name}” in “${marked}”`);
  return link;
}

/** Name, a marked text that means it, the page that it means there. */
const MEANT: readonly [name: string, marked: string, title: string][] = [
  ['Georgia', 'Clashes in [LOC Tbilisi] went on as [LOC Georgia] began talks with [LOC Armenia].', 'Georgia (country)'],
  [
    'Georgia',
    'Voters in [LOC Atlanta] queued for hours, and [LOC Georgia] counted late, like [LOC Alabama].',
    'Georgia (U.S. state)',
  ],
  ['Jordan', '[LOC Jordan] opened its border with [LOC Syria], officials in [LOC Amman] said.', 'Jordan'],
  ['Jordan', 'The king of [LOC Jordan] flew to [LOC Egypt].', 'Jordan'],
  [
    'Jordan',
    'Farmers on the banks of the [LOC Jordan] river in the [LOC West Bank] lost their fields to the flood.',
    'Jordan River',
  ],
  [
    'Hyderabad',
    'Police in [LOC Hyderabad], the capital of [LOC Telangana], closed the road to [LOC Bengaluru] in southern [LOC India].',
    'Hyderabad',
  ],
  [
    'Hyderabad',
    'A train from [LOC Karachi] left the rails near [LOC Hyderabad] in [LOC Sindh], [LOC Pakistan].',
    'Hyderabad, Sindh',
  ],
  [
    'Balochistan',
    'A bomb hit a convoy near [LOC Quetta] in [LOC Balochistan], [LOC Pakistan] said.',
    'Balochistan, Pakistan',
  ],
  [
    'Balochistan',
    'The [LOC Balochistan] region is divided between [LOC Pakistan], [LOC Iran] and [LOC Afghanistan].',
    'Balochistan',
  ],
  [
    'Congress',
    'The bill passed [ORG Congress] after the [ORG Senate] in [LOC Washington] backed it, the [LOC United States] said.',
    'United States Congress',
  ],
  [
    'Congress',
    'In [LOC New Delhi] the opposition [ORG Congress] accused the [ORG Bharatiya Janata Party] of misrule in [LOC India].',
    'Indian National Congress',
  ],
  [
    'Labour',
    '[ORG Labour] won the seat in [LOC London] from the [ORG Conservatives], as polls in the [LOC United Kingdom] had foretold.',
    'Labour Party (UK)',
  ],
  [
    'Labour',
    '[ORG Labour] lost its lead in [LOC New Zealand], a poll in [LOC Wellington] and [LOC Auckland] found.',
    'New Zealand Labour Party',
  ],
  [
    'Washington',
    'Envoys flew to [LOC Washington] for talks at the [LOC White House] with the [LOC United States].',
    'Washington, D.C.',
  ],
  [
    'Washington',
    'Fires spread through eastern [LOC Washington] state, from [LOC Spokane] to [LOC Seattle], in the [LOC United States].',
    'Washington (state)',
  ],
  ['Kharkiv', 'Villages of the [LOC Kharkiv] region lost power, [LOC Ukraine] said.', 'Kharkiv Oblast'],
  ['Moscow', 'Officials of the [LOC Moscow] region met, [LOC Russia] said.', 'Moscow Oblast'],
  ['Moscow', 'Officials of the region met in [LOC Moscow], [LOC Russia] said.', 'Moscow'],
  ['Punjab', 'Floods in [LOC Punjab] province killed ten, [LOC Pakistan] said.', 'Punjab, Pakistan'],
  ['Punjab', 'Floods in [LOC Punjab] state killed ten, [LOC India] said.', 'Punjab, India'],
];

/** Name, a marked text whose sentence opens with where the institution sits, the institution's country. */
const SITTING: readonly [name: string, marked: string, country: string][] = [
  [
    'Foreign Ministry',
    'Boats of the [LOC Philippines] turned back to [LOC Manila]. In [LOC Beijing], the [ORG Foreign Ministry] said that they had been warned.',
    'China',
  ],
  [
    'Supreme Court',
    '[LOC Uganda] closed a school, [LOC Uganda] said. In [LOC Nairobi], the [ORG Supreme Court] opened.',
    'Kenya',
  ],
];

it.each(SITTING)('takes %s for that of the capital that the sentence opens with: %s', async (name, marked, country) => {
  const { entityId } = await linkOf(marked, name);
  const entities = await source.getEntities(entityId === null ? [] : [entityId], { aborted: false });
  expect([...entities.values()].map(({ facts }) => facts.find((fact) => fact.name === 'country')?.value)).toEqual([
    country,
  ]);
});

/** Name, a marked text that says nothing of which is meant. */
const OPEN: readonly [name: string, marked: string][] = [
  ['Georgia', 'The match was played in [LOC Georgia] on Sunday.'],
  ['Jordan', 'The choir sang of [LOC Jordan] and wept.'],
  ['Hyderabad', 'He was born in [LOC Hyderabad] and sold shoes.'],
  ['Balochistan', 'A storm reached [LOC Balochistan] at night.'],
  ['Congress', 'The vote in [ORG Congress] was put off.'],
  ['Labour', '[ORG Labour] promised new schools.'],
  ['Washington', 'The fair in [LOC Washington] opened late.'],
];

it.each(MEANT)('takes %s as the article means it: %s', async (name, marked, title) => {
  expect(await linkOf(marked, name)).toMatchObject({ entityId: `page:${title}`, reason: null });
});

it.each(OPEN)('leaves %s open where the article does not say which: %s', async (name, marked) => {
  const { entityId, alternatives } = await linkOf(marked, name);
  expect(alternatives.length).toBeGreaterThan(0);
  expect(entityId).toBeNull();
});
