import { describe, expect, it } from 'vitest';
import type { Entity } from '../../core/entity.ts';
import type { Chain, EntityId } from '../../core/types.ts';
import { type LinkScore, scoreLinks } from '../../scripts/score-links.ts';
import { makeChain, makeNil } from '../core/samples.ts';
import { parseAnswer } from '../fixtures/answer.ts';

const details = { slug: 's', url: 'u', title: 't', byline: null, site: null, publishedAt: null };
const wanted = { name: 'Salto', kind: 'place', role: null, embedded: true, reason: null, trap: null };

/** Scores one name whose chains are linked with these entities, by id and title; null for no link. */
function scoreOne(
  answer: { readonly link: string | null; readonly row?: string },
  linked: readonly (readonly [EntityId, string] | null)[],
): { readonly score: LinkScore; readonly faults: readonly string[] } {
  const json = { ...details, language: 'en', genre: 'g', region: 'r' };
  const reason = answer.link === null ? 'no-evidence' : null;
  const parsed = parseAnswer('[[c1|Salto]] waits.', { ...json, chains: { c1: { ...wanted, ...answer, reason } } });
  const chains: Chain[] = linked.map((_, i) => makeChain(`c${i + 1}`, 'Salto', { kind: 'place' }));
  const links = chains.map(({ id }, i) => ({ ...makeNil(id), entityId: linked[i]?.[0] ?? null }));
  const entities = linked.flatMap((one) => (one ? [{ id: one[0], title: one[1] } as Entity] : []));
  const faults: string[] = [];
  const onFault = (fault: string) => faults.push(fault);
  const score = scoreLinks({ chains, links, entities, relations: [] }, parsed, { chainsOf: () => chains, onFault });
  return { score, faults };
}

const counts = { right: 0, wrong: 0, withoutPage: 0, wanted: 1, missing: [] };

describe('a link', () => {
  it('to the wanted page is right', () => {
    const { score, faults } = scoreOne({ link: 'Salto, Uruguay' }, [['page:Salto, Uruguay', 'Salto, Uruguay']]);
    expect(score).toEqual({ ...counts, right: 1 });
    expect(faults).toEqual([]);
  });

  it('to another page is wrong, also where nothing is wanted', () => {
    expect(scoreOne({ link: 'Salto, Uruguay' }, [['page:Salto', 'Salto']]).score).toEqual({ ...counts, wrong: 1 });
    expect(scoreOne({ link: null }, [['page:Salto', 'Salto']]).score).toEqual({ ...counts, wrong: 1, wanted: 0 });
  });

  it('to a row without a page is wrong although its title is that of the page', () => {
    const { score, faults } = scoreOne({ link: 'Salto' }, [['page:[geonames 1]', 'Salto']]);
    expect(score).toEqual({ ...counts, wrong: 1 });
    expect(faults).toEqual(['wrong link c1 “Salto” → Salto (page:[geonames 1]), not Salto']);
  });

  it('to the row that the answer names is counted by itself', () => {
    const row = { link: 'Salto, Uruguay', row: 'Salto' };
    expect(scoreOne(row, [['page:[geonames 1]', 'Salto']]).score).toEqual({ ...counts, withoutPage: 1 });
    const byId = { link: 'Salto, Uruguay', row: '[geonames 1]' };
    expect(scoreOne(byId, [['page:[geonames 1]', 'Salto']]).score).toEqual({ ...counts, withoutPage: 1 });
    expect(scoreOne(byId, [['page:[geonames 2]', 'Salto']]).score).toEqual({ ...counts, wrong: 1 });
    expect(scoreOne(row, [['page:Salto', 'Salto']]).score).toEqual({ ...counts, wrong: 1 });
  });

  it('of one chain is wrong although another chain of the thing is right', () => {
    const links = [['page:Salto', 'Salto'] as const, ['page:Salto (band)', 'Salto (band)'] as const];
    expect(scoreOne({ link: 'Salto' }, links).score).toEqual({ ...counts, wrong: 1 });
  });

  it('that is missing is a fault and not wrong', () => {
    const { score, faults } = scoreOne({ link: 'Salto' }, [null]);
    expect(score).toEqual({ ...counts, missing: ['c1'] });
    expect(faults).toEqual(['no link c1 “Salto” → Salto (not-in-sources)']);
  });
});
