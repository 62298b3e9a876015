/** What was measured, as tables for people and as JSON for programs. */
import { addCounts, type CountsByType, scoreCounts, sumCounts } from '../score-spans.ts';
import { type Corpus, TYPES } from './corpus.ts';
import { f1Of, SHOWN_LABEL } from './floors.ts';
import type { Measurement } from './measure.ts';
import { REGIONS } from './regions.ts';

/** One annotated file with what each system made of it. */
export interface FileReport {
  readonly path: string;
  readonly corpus: Corpus;
  /** At least one. */
  readonly measurements: readonly Measurement[];
  /** The region of each document; null when it was not asked for. */
  readonly regions: readonly string[] | null;
}

/** Documents of one region, with the counts of each system in them. */
interface RegionCounts {
  readonly region: string;
  readonly documentCount: number;
  readonly counts: readonly CountsByType[];
}

const LABEL_WIDTH = 14;
const NUMBER_WIDTH = 9;
const SYSTEM_GAP = '   ';
const SYSTEM_WIDTH = 3 * NUMBER_WIDTH;
/** As weights and packages are advertised: decimal, not binary. */
const MEGABYTE = 1e6;

/** The tables of one file: all systems by type, then by region when that was asked for. */
export function formatReport({ path, corpus, measurements, regions }: FileReport): string {
  const { documents, sentenceCount, tokenCount } = corpus;
  const names = measurements.map(({ system }) => system.name);
  const rows = labelsOf(measurements).map((label) => [
    label,
    String(goldOf(measurements[0]!.counts, label)),
    ...measurements.map(({ counts }) => scoreCells(counts, label)),
  ]);
  const lastCell = (value: string) => value.padStart(SYSTEM_WIDTH);
  const lines = [
    `${path}: ${documents.length} documents, ${sentenceCount} sentences, ${tokenCount} tokens`,
    formatRow('', '', names.map(lastCell)),
    formatRow(
      'type',
      'names',
      names.map(() => numberCells(['precision', 'recall', 'F1'])),
    ),
    ...rows.map(([label, gold, ...cells]) => formatRow(label!, gold!, cells)),
    formatRow(
      'tokens/s',
      '',
      measurements.map(({ tokensPerSecond }) => lastCell(String(tokensPerSecond))),
    ),
    formatRow(
      'megabytes',
      '',
      measurements.map(({ system }) => lastCell((system.sizeBytes / MEGABYTE).toFixed(2))),
    ),
  ];
  return [...lines, ...(regions ? ['', ...formatRegions(measurements, regions)] : [])].join('\n');
}

function formatRegions(measurements: readonly Measurement[], regions: readonly string[]): string[] {
  const rows = countByRegion(measurements, regions).map(({ region, documentCount, counts }) =>
    [
      region.padEnd(LABEL_WIDTH),
      numberCells([String(documentCount), String(goldOf(counts[0]!, SHOWN_LABEL))]),
      ...counts.map((one) => f1Of(one, SHOWN_LABEL).toFixed(2).padStart(SYSTEM_WIDTH)),
    ].join(''),
  );
  const names = measurements.map(({ system }) => system.name.padStart(SYSTEM_WIDTH)).join('');
  const heading = `${'region'.padEnd(LABEL_WIDTH)}${numberCells(['documents', 'names'])}${names}`;
  return [`F1 of ${SHOWN_LABEL} by region`, heading, ...rows];
}

function formatRow(label: string, gold: string, cells: readonly string[]): string {
  return [label.padEnd(LABEL_WIDTH) + gold.padStart(NUMBER_WIDTH), ...cells].join(SYSTEM_GAP);
}

function scoreCells(counts: CountsByType, label: string): string {
  const sum = sumCounts(counts, label.split('+'));
  if (sum.found === 0) return numberCells(['–', '–', '–']); // it does not know the type, or missed it altogether
  const { precision, recall, f1 } = scoreCounts(sum);
  return numberCells([precision, recall, f1].map((percent) => percent.toFixed(2)));
}

function numberCells(values: readonly string[]): string {
  return values.map((value) => value.padStart(NUMBER_WIDTH)).join('');
}

/** Types that the file annotates, then what is shown together. */
function labelsOf([first]: readonly Measurement[]): string[] {
  return [...TYPES.filter((type) => first?.counts.get(type)?.gold), SHOWN_LABEL];
}

function goldOf(counts: CountsByType, label: string): number {
  return sumCounts(counts, label.split('+')).gold;
}

/** Regions that have a document, in their order. */
function countByRegion(measurements: readonly Measurement[], regions: readonly string[]): RegionCounts[] {
  return REGIONS.map((region) => {
    const isHere = (_: unknown, i: number) => regions[i] === region;
    return {
      region,
      documentCount: regions.filter(isHere).length,
      counts: measurements.map(({ countsByDocument }) => addCounts(countsByDocument.filter(isHere))),
    };
  }).filter(({ documentCount }) => documentCount > 0);
}

/** The same figures as plain data: counts and percentages by label, unrounded. */
export function toJson({ path, corpus, measurements, regions }: FileReport) {
  const scores = (counts: CountsByType, labels: readonly string[]) =>
    Object.fromEntries(
      labels.map((label) => {
        const sum = sumCounts(counts, label.split('+'));
        return [label, { ...sum, ...scoreCounts(sum) }];
      }),
    );
  const byRegion = regions && countByRegion(measurements, regions);
  return {
    file: path,
    documents: corpus.documents.length,
    sentences: corpus.sentenceCount,
    tokens: corpus.tokenCount,
    systems: measurements.map(({ system, counts, tokensPerSecond }, i) => ({
      ...system,
      tokensPerSecond,
      scores: scores(counts, labelsOf(measurements)),
      regions:
        byRegion &&
        Object.fromEntries(
          byRegion.map(({ region, documentCount, counts: regional }) => [
            region,
            { documents: documentCount, ...scores(regional[i]!, [SHOWN_LABEL]) },
          ]),
        ),
    })),
  };
}
