/** Names that the reader knows already: kept with the reading, and on the device unless the window is private. */
import { addKnownName, isKnownName, type KnownName, removeKnownName } from '../../core/known-names.ts';
import type { ChainId } from '../../core/types.ts';
import { changeSettings } from '../../settings/settings.ts';
import { loadFoundChain } from './found-chain.ts';
import { saveAndShow } from './reading-job.ts';
import type { StoredReading } from './readings.ts';

/** Takes a name of the tab for known, or no longer, and shows that. Throws CallError `click-again` without a reading. */
export async function setKnown(
  tabId: number,
  { chainId, isKnown }: { readonly chainId: ChainId; readonly isKnown: boolean },
): Promise<StoredReading> {
  const { reading, chain } = await loadFoundChain(tabId, chainId);
  const change = (names: readonly KnownName[]) =>
    isKnown ? addKnownName(names, chain) : removeKnownName(names, chain);
  const marked = markKnown(reading, change(reading.known));
  const shown = await saveAndShow(tabId, marked);
  if (!reading.isPrivate) await changeSettings(({ known }) => ({ known: change(known) }));
  return shown;
}

/** The reading with other names known. */
export function markKnown(reading: StoredReading, known: readonly KnownName[]): StoredReading {
  const knownIds = new Set(
    (reading.found?.chains ?? []).filter((chain) => isKnownName(known, chain)).map(({ id }) => id),
  );
  const chains = reading.chains.map((chain) => ({ ...chain, isKnown: knownIds.has(chain.id) }));
  return { ...reading, known, chains, knownChains: chains.filter(({ isKnown }) => isKnown).map(({ id }) => id) };
}
