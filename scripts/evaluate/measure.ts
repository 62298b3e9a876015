/** Runs a system over an annotated file and counts. */
import { addCounts, type CountsByType, countTags } from '../score-spans.ts';
import type { Corpus } from './corpus.ts';
import { joinTokens } from './running-text.ts';
import type { System } from './systems.ts';

const MICROSECONDS = 1e6;

/** What a system made of a file. */
export interface Measurement {
  readonly system: Pick<System, 'name' | 'sizeBytes'>;
  /** One a document, in the file's order. */
  readonly countsByDocument: readonly CountsByType[];
  readonly counts: CountsByType;
  /** By processor time, which other work on the machine lengthens little; of this machine and run. */
  readonly tokensPerSecond: number;
}

/** Tags every document at once, as an article is, twice: the first pass warms the engine up and is not timed. */
export function measureSystem(system: System, { documents, tokenCount }: Corpus): Measurement {
  const inputs = documents.map((document) => ({ document, running: joinTokens(document) }));
  const tagAll = () => inputs.map(({ document, running }) => system.tagDocument(document, running));
  const found = tagAll();
  const before = process.cpuUsage();
  tagAll();
  const { user, system: kernel } = process.cpuUsage(before);
  const seconds = (user + kernel) / MICROSECONDS;
  const countsByDocument = documents.map((document, i) =>
    countTags(
      document.map(({ tags }) => tags),
      found[i]!,
    ),
  );
  return {
    system: { name: system.name, sizeBytes: system.sizeBytes },
    countsByDocument,
    counts: addCounts(countsByDocument),
    tokensPerSecond: Math.round(tokenCount / seconds),
  };
}
