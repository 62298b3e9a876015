import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Correction } from '../../core/correction.ts';
import {
  dropCorrection,
  importCorrections,
  loadCorrections,
  onCorrectionsChanged,
  saveCorrection,
  writeCorrectionsFile,
} from '../../settings/corrections.ts';

const { fakeBrowser } = await vi.hoisted(async () => {
  const fake = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fake.fakeBrowser });
  return fake;
});

const PEACE: Correction = { name: 'Peace', kind: 'group', choice: { type: 'not-a-name' }, madeOn: '2026-03-04' };
const JUDGE: Correction = {
  name: 'Ana Ruiz',
  kind: 'person',
  choice: { type: 'entity', entityId: 'page:Ana Ruiz (judge)', title: 'Ana Ruiz (judge)' },
  madeOn: '2026-03-05',
};
const NONE: Correction = { ...JUDGE, choice: { type: 'none', rejected: ['page:Ana Ruiz (chef)'] } };

beforeEach(() => fakeBrowser.reset());

describe('corrections', () => {
  it('are kept, one a name, until they are taken back', async () => {
    expect(await loadCorrections()).toEqual([]);
    for (const one of [PEACE, JUDGE, NONE]) await saveCorrection(one);
    expect(await loadCorrections()).toEqual([PEACE, NONE]);
    await dropCorrection(PEACE);
    expect(await loadCorrections()).toEqual([NONE]);
  });

  it('that are made at once are all kept', async () => {
    await Promise.all([saveCorrection(PEACE), saveCorrection(JUDGE)]);
    expect(await loadCorrections()).toEqual([PEACE, JUDGE]);
  });

  it('that storage holds damaged are left out', async () => {
    const damaged = [
      null,
      'x',
      { ...PEACE, kind: 'ship' },
      { ...JUDGE, choice: { type: 'entity', entityId: 'Q1', title: 'A' } },
    ];
    await fakeBrowser.storage.local.set({ corrections: [...damaged, PEACE] });
    expect(await loadCorrections()).toEqual([PEACE]);
    await fakeBrowser.storage.local.set({ corrections: 'all' });
    expect(await loadCorrections()).toEqual([]);
  });

  it('beyond a thousand push out the oldest', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({ ...PEACE, name: `Name ${i}` }));
    await fakeBrowser.storage.local.set({ corrections: many });
    await saveCorrection(JUDGE);
    const kept = await loadCorrections();
    expect(kept).toHaveLength(1000);
    expect(kept[0]?.name).toBe('Name 1');
    expect(kept.at(-1)).toEqual(JUDGE);
  });

  it('go out as a file and come in again; the file wins', async () => {
    await saveCorrection(PEACE);
    await saveCorrection(JUDGE);
    expect(await importCorrections(writeCorrectionsFile([NONE]))).toBe(1);
    expect(await loadCorrections()).toEqual([PEACE, NONE]);
  });

  it.each(['', '{}', '[]', '{"format":"sidelight-corrections","version":2,"corrections":[]}', '{"format":"other"}'])(
    'come from no other file: %s',
    async (json) => {
      await saveCorrection(PEACE);
      expect(await importCorrections(json)).toBeNull();
      expect(await loadCorrections()).toEqual([PEACE]);
    },
  );

  it('tell of their changes', async () => {
    const callback = vi.fn();
    onCorrectionsChanged(callback);
    await fakeBrowser.storage.local.set({ other: 1 });
    expect(callback).not.toHaveBeenCalled();
    await saveCorrection(PEACE);
    expect(callback).toHaveBeenCalledOnce();
  });
});
