import { describe, expect, it } from 'vitest';
import { type Belief, findNeighbours, measureCoherence } from '../../../../core/link/rank/coherence.ts';
import type { EntityId } from '../../../../core/types.ts';

const page = (title: string, linksTo: readonly string[] = []) => ({
  id: `page:${title}` as EntityId,
  linksTo: linksTo.map((target) => `page:${target}` as const),
});
const belief = (group: string, pages: Belief['pages'], probabilities: readonly number[]): Belief => ({
  group,
  pages,
  probabilities,
  additions: pages.map(() => ''),
});
const coherenceOf = (beliefs: readonly Belief[]) => measureCoherence(beliefs, findNeighbours(beliefs));

describe('coherence', () => {
  it('counts each linked name by how probable its page is, whichever page holds the link', () => {
    const [perth] = coherenceOf([
      belief('perth', [page('Perth', ['Australia']), page('Perth, Scotland')], [0.5, 0.5]),
      belief('australia', [page('Australia')], [0.9]),
      belief('scotland', [page('Scotland', ['Perth, Scotland']), page('Scotland, Ohio')], [0.75, 0.25]),
    ]);
    expect(perth).toMatchObject([{ linked: 0.9 }, { linked: 0.75 }]);
  });

  it('is no name’s own doing, however often and however it is printed', () => {
    const pages = [page('Perth', ['Perth']), page('Perth, Scotland', ['Perth'])];
    const [first] = coherenceOf([belief('perth', pages, [1, 0]), belief('perth', pages, [1, 0])]);
    expect(first).toEqual([
      { linked: 0, linkedRarely: 0, same: 0, series: 0 },
      { linked: 0, linkedRarely: 0, same: 0, series: 0 },
    ]);
  });

  it('counts a page less that is linked with everything', () => {
    const hub = page('World', ['Alpha', 'Beta', 'Gamma']);
    const [alpha] = coherenceOf([
      belief('alpha', [page('Alpha')], [1]),
      belief('world', [hub], [1]),
      belief('others', [page('Beta'), page('Gamma')], [0.5, 0.5]),
    ]);
    expect(alpha?.[0]?.linked).toBe(1);
    expect(alpha?.[0]?.linkedRarely).toBeCloseTo(1 / (1 + Math.log(3)));
  });

  it('sees other names that mean the same page, and titles that add the same words', () => {
    const teams = (group: string, pages: Belief['pages']): Belief => ({
      ...belief(
        group,
        pages,
        pages.map(() => 0.5),
      ),
      additions: pages.map((_, i) => (i === 0 ? 'football team' : '')),
    });
    const [chile] = coherenceOf([
      teams('chile', [page('Chile football team'), page('Chile')]),
      teams('peru', [page('Peru football team'), page('Chile')]),
    ]);
    expect(chile).toMatchObject([
      { same: 0, series: 0.5 },
      { same: 0.5, series: 0 },
    ]);
  });
});
