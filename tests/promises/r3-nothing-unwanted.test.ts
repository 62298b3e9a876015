/** R3: no request once the reader has gone, turned Sidelight off or forbidden look-ups, however far a look-up has come. */
import './world/browser-shell.ts';
import { expect, it } from 'vitest';
import { saveSettings } from '../../settings/settings.ts';
import { BRIDGE_STORY, HARBOUR_STORY, OTHER_SITES_STORY } from './world/sample-sites.ts';
import { createWorld, type World } from './world/world.ts';

const TAB_ID = 1;

/** Reads an article with look-ups on; `meanwhile` happens while the wiki owes the answer of this number, from 1. */
async function lookUp(meanwhile: (world: World) => unknown, owed: number): Promise<World> {
  const world = createWorld((boundary, here) => {
    if (boundary === 'after fetch' && here.wikipedia.log.length === owed) void meanwhile(here);
  });
  world.openTab(TAB_ID, BRIDGE_STORY);
  world.allowWikipedia(true);
  await world.asOwnPage(() => saveSettings({ lookUps: true }));
  await world.rest();
  await Promise.race([world.click(TAB_ID), world.rest()]);
  await world.rest();
  return world;
}

const WITHDRAWALS: readonly (readonly [what: string, withdraw: (world: World) => unknown])[] = [
  ['the tab is closed', (world) => world.closeTab(TAB_ID)],
  ['the tab loads another page', (world) => world.go(TAB_ID, HARBOUR_STORY, 'load')],
  ['the tab goes to another site', (world) => world.go(TAB_ID, OTHER_SITES_STORY, 'load')],
  ['the page becomes another one', (world) => world.go(TAB_ID, HARBOUR_STORY, 'become')],
  ['the reader turns it off there', (world) => world.turnOff()],
  ['the reader turns it off everywhere', (world) => world.asOwnPage(() => saveSettings({ isOff: true }))],
  ['the reader turns look-ups off', (world) => world.asOwnPage(() => saveSettings({ lookUps: false }))],
  ['the browser takes the permission away', (world) => world.allowWikipedia(false)],
];

const nothing = () => undefined;

it('asks several times when nothing happens', async () => {
  const world = await lookUp(nothing, 1);
  expect(world.wikipedia.log.length).toBeGreaterThan(2);
  world.end();
});

it.each(WITHDRAWALS.flatMap(([what, withdraw]) => [1, 2].map((owed) => ({ what, withdraw, owed }))))(
  'asks nothing more when $what during request $owed',
  async ({ withdraw, owed }) => {
    const world = await lookUp(withdraw, owed);
    expect(world.wikipedia.log).toHaveLength(owed);
    world.end();
    await world.rest();
  },
);

it('does the rest when the reader is back and allows it again', async () => {
  const world = await lookUp((here) => here.allowWikipedia(false), 1);
  world.allowWikipedia(true);
  await world.rest();
  await world.click(TAB_ID);
  await world.rest();
  expect(world.shown()).toMatchObject({ state: 'ready', lookUp: { state: 'done' } });
  world.end();
});
