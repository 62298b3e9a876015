/** What the line found → what is shown: the reader's corrections applied, cards built. */
import { buildCards } from '../../core/card/build.ts';
import { applyCorrections, missingEntities } from '../../core/correction.ts';
import { isKnownName } from '../../core/known-names.ts';
import type { PaintedChain } from '../../core/reading.ts';
import type { KnowledgeSource } from '../../core/types.ts';
import { loadCorrections } from '../../settings/corrections.ts';
import { loadMapDrawer } from './maps.ts';
import type { StoredReading } from './readings.ts';

type Shown = Pick<StoredReading, 'found' | 'chains' | 'cards' | 'hiddenNames' | 'knownChains'>;

/** `source` is asked for what corrections name and the line did not find. Nothing is shown of an article not yet read. */
export async function presentReading(
  { article, found, corrections, known, openNames, isPrivate }: Omit<StoredReading, 'state'>,
  source: Pick<KnowledgeSource, 'getEntities'>,
): Promise<Shown> {
  if (!article || !found) return { found, chains: [], cards: [], hiddenNames: [], knownChains: [] };
  const both = { here: corrections, earlier: isPrivate ? [] : await loadCorrections() };
  const missing = missingEntities(found, both);
  const added = missing.length > 0 ? await source.getEntities(missing, { aborted: false }) : new Map();
  const complete = { ...found, entities: [...found.entities, ...added.values()] };
  const corrected = applyCorrections(complete, both);
  const chains: PaintedChain[] = corrected.chains.map((chain) => ({
    id: chain.id,
    kind: chain.kind,
    isKnown: isKnownName(known, chain),
    spans: chain.mentions.map(({ start, end }) => ({ start, end })),
  }));
  return {
    found: complete,
    chains,
    knownChains: chains.filter(({ isKnown }) => isKnown).map(({ id }) => id),
    cards: buildCards(article, { ...corrected, openNames: new Set(openNames), drawMap: await loadMapDrawer() }),
    hiddenNames: corrected.hidden.map(({ id, name }) => ({ chainId: id, name })),
  };
}
