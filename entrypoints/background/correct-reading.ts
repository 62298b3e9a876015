/** The reader's word on a name: kept with the reading, and on the device unless the window is private. */
import { addCorrection, type Choice, type Correction, removeCorrection } from '../../core/correction.ts';
import type { ChainId } from '../../core/types.ts';
import { CallError } from '../../messaging/bus.ts';
import { dropCorrection, saveCorrection } from '../../settings/corrections.ts';
import { type Knowledge, openWiki } from './open-wiki.ts';
import { presentReading } from './present.ts';
import { saveAndShow } from './reading-job.ts';
import { loadReading, type StoredReading } from './readings.ts';

/** Applies a choice for one chain, or takes it back, and shows the result. Throws CallError `click-again` without a reading. */
export async function correctReading(
  tabId: number,
  { chainId, choice }: { readonly chainId: ChainId; readonly choice: Choice | null },
  knowledge: Knowledge,
): Promise<StoredReading> {
  const before = await loadReading(tabId);
  const chain = before?.found?.chains.find(({ id }) => id === chainId);
  if (before?.state !== 'ready' || !chain) throw new CallError('click-again', `No chain ${chainId} in tab ${tabId}.`);
  const { name, kind } = chain;
  const correction: Correction | null = choice && { name, kind, choice, madeOn: new Date().toISOString().slice(0, 10) };
  if (!before.isPrivate) await (correction ? saveCorrection(correction) : dropCorrection(chain));
  const corrections = correction
    ? addCorrection(before.corrections, correction)
    : removeCorrection(before.corrections, chain);
  const corrected = { ...before, corrections };
  const source = (await openWiki(before, knowledge))?.combined ?? knowledge.models.embedded;
  const after = { ...corrected, ...(await presentReading(corrected, source)) };
  return saveAndShow(tabId, after);
}
