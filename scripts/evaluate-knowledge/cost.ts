/** What the shipped knowledge costs a reader: size, time to open, time to look names up, memory. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { foldName } from '../../core/text/normalize.ts';
import { openKnowledge } from '../../knowledge/embedded/reader.ts';
import { createEmbeddedSource } from '../../knowledge/embedded/source.ts';

const ROUNDS = 20;
/** An article's worth of names, common ones and unknown ones. */
const ARTICLE = 'Pakistan Islamabad Taliban Khan Kabul Reuters UN Georgia Washington Congress Hyderabad Kremlin'.split(
  ' ',
);
const MEGABYTE = 1_000_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void; // the flag above defines it

/** Figures by what they tell. Times are of the processor: other work on the machine does not lengthen them. */
export async function measureCost(
  readBytes: () => ArrayBuffer,
  names: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const heldMB = (await measureMemory(readBytes)) / MEGABYTE; // first, before there is anything else to collect
  const folded = [...new Set(names.map(foldName))];
  const buffer = readBytes();
  const [file, openingMs] = timed(() => openKnowledge(buffer));
  const lookUpAll = (): void => {
    for (const name of folded) file.findName(name);
  };
  lookUpAll(); // compiles
  const [, lookUpMs] = timed(lookUpAll);
  return {
    'size, bytes': String(buffer.byteLength),
    entities: String(file.entityCount),
    names: String(file.nameCount),
    'opening, ms': openingMs.toFixed(1),
    'look-up of a folded name, µs': ((lookUpMs * 1000) / folded.length).toFixed(2),
    [`candidates of ${ARTICLE.length} names, ms`]: (await timeArticle(readBytes)).toFixed(2),
    'memory of an opened file, one article read, MB': heldMB.toFixed(1),
  };
}

async function timeArticle(readBytes: () => ArrayBuffer): Promise<number> {
  const source = createEmbeddedSource(async () => readBytes());
  await source.candidates(ARTICLE, { aborted: false });
  const before = processorMs();
  for (let round = 0; round < ROUNDS; round++) await source.candidates(ARTICLE, { aborted: false });
  return (processorMs() - before) / ROUNDS;
}

/** Bytes that the source holds once it has answered: the file, and what it has decoded of it. */
async function measureMemory(readBytes: () => ArrayBuffer): Promise<number> {
  await timeArticle(readBytes); // compiles
  const buffer = readBytes();
  const before = heapBytes();
  const source = createEmbeddedSource(async () => buffer);
  await source.candidates(ARTICLE, { aborted: false });
  const held = buffer.byteLength + heapBytes() - before;
  await source.candidates([], { aborted: false }); // still needed, so not collected before
  return held;
}

function heapBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

function timed<Result>(work: () => Result): [result: Result, milliseconds: number] {
  const before = processorMs();
  const result = work();
  return [result, processorMs() - before];
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
