/**
 * A name that the line has missed: the reader selects it in the page, and it becomes a chain of its own, linked with the
 * article as its context. The wiki, if look-ups are on, is asked about this one name only.
 */
import { identifyChains } from '../../core/annotate.ts';
import { addCorrection } from '../../core/correction.ts';
import type { Entity } from '../../core/entity.ts';
import { chainOfGivenName, freshId, guessKind, insertChain, readSelectedName } from '../../core/given-names.ts';
import { setAside } from '../../core/set-aside.ts';
import { foldName } from '../../core/text/normalize.ts';
import type { Chain, ChainId, KnowledgeSource, Link } from '../../core/types.ts';
import { combineSources } from '../../knowledge/source.ts';
import { CallError, requestPage } from '../../messaging/bus.ts';
import { saveCorrection } from '../../settings/corrections.ts';
import { correctReading } from './correct-reading.ts';
import { type FoundReading, loadFoundReading } from './found-chain.ts';
import { aboutOneName } from './look-up-name.ts';
import { type Knowledge, openWikiForName } from './open-wiki.ts';
import { presentReading } from './present.ts';
import { hiddenIds, saveAndShow } from './reading-job.ts';
import type { StoredReading } from './readings.ts';
import { today } from './today.ts';

/** The reading with the selected name in it, and its chain. */
interface NamedSelection {
  readonly reading: StoredReading;
  readonly chainId: ChainId;
}

/** Makes the selected name's card and opens it on the page. Throws CallError `no-selection` when no name of the article is. */
export async function nameSelection(tabId: number, knowledge: Knowledge): Promise<NamedSelection> {
  const before = await loadFoundReading(tabId);
  const selected = await requestPage(tabId)('readSelection', null);
  const name = selected.ok ? readSelectedName(selected.value) : null;
  if (name === null) throw new CallError('no-selection', 'No name is selected.');
  const known = findKnown(before.found.chains, name);
  const named = known
    ? await showKnown(tabId, before, { chain: known, knowledge })
    : await give(tabId, before, { name, knowledge });
  await requestPage(tabId)('openCard', { chainId: named.chainId });
  return named;
}

/** The chain that the article prints so; else null, also where a longer name holds these words. */
function findKnown(chains: readonly Chain[], name: string): Chain | null {
  const folded = foldName(name);
  return (
    chains.find((chain) =>
      [chain.name, ...chain.mentions.map(({ text }) => text)].some((one) => foldName(one) === folded),
    ) ?? null
  );
}

/** A name that was said to be none is one again. */
async function showKnown(
  tabId: number,
  before: StoredReading,
  { chain, knowledge }: { readonly chain: Chain; readonly knowledge: Knowledge },
): Promise<NamedSelection> {
  const isHidden = hiddenIds(before).has(chain.id);
  const reading = isHidden ? await correctReading(tabId, { chainId: chain.id, choice: null }, knowledge) : before;
  return { reading, chainId: chain.id };
}

async function give(
  tabId: number,
  before: FoundReading,
  { name, knowledge }: { readonly name: string; readonly knowledge: Knowledge },
): Promise<NamedSelection> {
  const { embedded } = knowledge.models;
  const candidates = (await embedded.candidates([name], { aborted: false })).get(name) ?? [];
  const chain = chainOfGivenName(before.named, { name, kind: guessKind(name, candidates) }, nextId(before));
  if (!chain) throw new CallError('no-selection', 'The article does not print this as a name of its own.');
  const wiki = await openWikiForName(tabId, before, knowledge);
  const source = wiki ? combineSources(embedded, aboutOneName(wiki.online, name), () => undefined) : embedded;
  const { kind } = chain;
  const correction = { name, kind, choice: { type: 'name' as const }, madeOn: today() };
  if (!before.isPrivate) await saveCorrection(correction);
  const identified = await identify(before, chain, source);
  const now = await loadFoundReading(tabId);
  if (now.pageId !== before.pageId) throw new CallError('click-again', 'The reader has moved on.');
  const chainId = nextId(now);
  const given = {
    ...addChain(now, { ...chain, id: chainId }, identified),
    corrections: addCorrection(now.corrections, correction),
  };
  const reading = { ...given, ...(await presentReading(given, wiki?.combined ?? embedded)) };
  return { reading: await saveAndShow(tabId, reading), chainId };
}

const nextId = ({ named, found }: FoundReading) => freshId([...named.chains, ...found.chains]);

/** What was found out about one chain. */
interface Identified {
  readonly role: Chain['role'];
  readonly link: Omit<Link, 'chainId'>;
  readonly entity: Entity | undefined;
}

/** Links the chain with all others as its context; of the result only this chain is taken over. */
async function identify(before: FoundReading, chain: Chain, source: KnowledgeSource): Promise<Identified> {
  const named = { ...before.named, chains: insertChain(before.named.chains, chain) };
  const { rest } = setAside(named, before.found, hiddenIds(before));
  const again = await identifyChains(rest, source, { publishedAt: before.article?.publishedAt ?? null });
  const [mention] = chain.mentions;
  const at = again.chains.findIndex(({ mentions }) => mentions.some(({ start }) => start === mention?.start));
  const link = again.links[at];
  const entity = again.entities.find((one) => one.id === link?.entityId);
  return { role: again.chains[at]?.role ?? null, link: link ?? NOT_IN_SOURCES, entity };
}

function addChain(reading: FoundReading, chain: Chain, { role, link, entity }: Identified): FoundReading {
  const { named, found } = reading;
  const chains = insertChain(found.chains, { ...chain, role });
  const links = chains.map((one) =>
    one.id === chain.id ? { ...link, chainId: chain.id } : found.links[found.chains.indexOf(one)]!,
  ); // ! one a chain
  return {
    ...reading,
    named: { ...named, chains: insertChain(named.chains, chain) },
    found: { ...found, chains, links, entities: entity ? [...found.entities, entity] : found.entities },
  };
}

const NOT_IN_SOURCES = {
  entityId: null,
  confidence: 0,
  reason: 'not-in-sources' as const,
  basis: null,
  alternatives: [],
};
