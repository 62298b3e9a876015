/** The reader's word on a name: kept with the reading, and on the device unless the window is private. */
import {
  addCorrection,
  type Choice,
  type Correction,
  correctionKey,
  isGivenName,
  removeCorrection,
} from '../../core/correction.ts';
import { GIVEN_SCORE } from '../../core/given-names.ts';
import type { Chain, ChainId } from '../../core/types.ts';
import { dropCorrection, loadCorrections, saveCorrection } from '../../settings/corrections.ts';
import { loadFoundChain } from './found-chain.ts';
import { type Knowledge, openWiki } from './open-wiki.ts';
import { presentReading } from './present.ts';
import { saveAndShow } from './reading-job.ts';
import type { StoredReading } from './readings.ts';
import { today } from './today.ts';

/** Applies a choice for one chain, or takes it back, and shows the result. Throws CallError `click-again` without a reading. */
export async function correctReading(
  tabId: number,
  { chainId, choice }: { readonly chainId: ChainId; readonly choice: Choice | null },
  knowledge: Knowledge,
): Promise<StoredReading> {
  const { reading: before, chain } = await loadFoundChain(tabId, chainId);
  if (choice === null || choice.type === 'not-a-name') {
    const taken = await takeBackGivenName(before, chain);
    if (taken) return saveAndShow(tabId, { ...taken, ...(await presentReading(taken, knowledge.models.embedded)) });
  }
  const { name, kind } = chain;
  const correction: Correction | null = choice && { name, kind, choice, madeOn: today() };
  if (!before.isPrivate) await (correction ? saveCorrection(correction) : dropCorrection(chain));
  const corrections = correction
    ? addCorrection(before.corrections, correction)
    : removeCorrection(before.corrections, chain);
  const corrected = { ...before, corrections };
  const source = (await openWiki(tabId, before, knowledge))?.combined ?? knowledge.models.embedded;
  const after = { ...corrected, ...(await presentReading(corrected, source)) };
  return saveAndShow(tabId, after);
}

/** A reading without a name that the reader gave; null when this is none, or when it has been said since who it is. */
async function takeBackGivenName(before: StoredReading, chain: Chain): Promise<StoredReading | null> {
  const both = { here: before.corrections, earlier: before.isPrivate ? [] : await loadCorrections() };
  const hasMeaning = [...both.here, ...both.earlier].some((one) => correctionKey(one) === correctionKey(chain));
  if (!isGivenName(chain.name, both) || hasMeaning) return null;
  const given = { name: chain.name, kind: chain.kind, choice: { type: 'name' as const } };
  if (!before.isPrivate) await dropCorrection(given);
  const reading = { ...before, corrections: removeCorrection(before.corrections, given) };
  return chain.mentions.every(({ score }) => score === GIVEN_SCORE) ? withoutChain(reading, chain.id) : reading;
}

function withoutChain(reading: StoredReading, chainId: ChainId): StoredReading {
  const { named, found } = reading;
  const isOther = ({ id }: Chain) => id !== chainId;
  return {
    ...reading,
    named: named && { ...named, chains: named.chains.filter(isOther) },
    found: found && {
      ...found,
      chains: found.chains.filter(isOther),
      links: found.links.filter((link) => link.chainId !== chainId),
    },
  };
}
