import type { Annotation, NamedText } from '../../core/annotate.ts';
import type { Chain, ChainId } from '../../core/types.ts';
import { CallError } from '../../messaging/bus.ts';
import { loadReading, type StoredReading } from './readings.ts';

/** A reading whose names were found. */
export type FoundReading = StoredReading & { readonly named: NamedText; readonly found: Annotation };

/** The tab's reading, as far as the reader can say a word on its names. Throws CallError `click-again` where none is. */
export async function loadFoundReading(tabId: number): Promise<FoundReading> {
  const reading = await loadReading(tabId);
  if (reading?.state !== 'ready' || !isFound(reading))
    throw new CallError('click-again', `No reading in tab ${tabId}.`);
  return reading;
}

/** The tab's reading with one of its chains. Throws CallError `click-again` where either is missing. */
export async function loadFoundChain(
  tabId: number,
  chainId: ChainId,
): Promise<{ readonly reading: FoundReading; readonly chain: Chain }> {
  const reading = await loadFoundReading(tabId);
  const chain = reading.found.chains.find(({ id }) => id === chainId);
  if (!chain) throw new CallError('click-again', `No chain ${chainId} in tab ${tabId}.`);
  return { reading, chain };
}

const isFound = (reading: StoredReading): reading is FoundReading => reading.named !== null && reading.found !== null;
