/** What was counted as figures for a reader, an article and a wiki. */
import type { Outcome } from './tally.ts';

/** Sizes of a readership that load is told for. */
const READERSHIPS = [1_000, 100_000, 1_000_000] as const;
const SECONDS_A_DAY = 86_400;
const HOURS_A_DAY = 24;

/** One outcome, divided by what it stands for. */
export interface Summary {
  /** Of the names of the articles, those that a cache answered: 0–1. */
  readonly hitRate: number;
  readonly requestsPerArticle: number;
  /** Pages and items asked for. */
  readonly thingsPerArticle: number;
  /** Requests a reader and day. */
  readonly median: number;
  readonly p95: number;
  /** Requests in the busiest hour of the day by those in a mean one. */
  readonly peak: number;
  /** Shares of articles and requests. */
  readonly heldBack: number;
  readonly refused: number;
}

/** Sums up. Whoever read nothing on a day counts with none. */
export function summarise(outcome: Outcome): Summary {
  const { articles, names, askedNames, requests, things, requestsByReaderDay, requestsByHour } = outcome;
  const sorted = [...requestsByReaderDay].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)] ?? 0;
  return {
    hitRate: 1 - askedNames / names,
    requestsPerArticle: requests / articles,
    thingsPerArticle: things / articles,
    median: at(0.5),
    p95: at(0.95),
    peak: (Math.max(...requestsByHour) * HOURS_A_DAY) / requests,
    heldBack: outcome.heldBack / articles,
    refused: outcome.refused / requests,
  };
}

/** A readership that reads like those who were counted. */
export interface Readership {
  readonly readers: number;
  /** Articles a reader and day on average. */
  readonly articlesPerDay: number;
}

/** Requests a second that a readership makes, on average and in the busiest hour. */
export function loadOf(
  { requestsPerArticle, peak }: Summary,
  { readers, articlesPerDay }: Readership,
): { readonly mean: number; readonly peak: number } {
  const mean = (readers * articlesPerDay * requestsPerArticle) / SECONDS_A_DAY;
  return { mean, peak: mean * peak };
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const perSecond = (rate: number) => rate.toFixed(rate < 10 ? 2 : 0);

/** Head of the table of requests, as Markdown. */
export const LOAD_HEAD = toTable([
  'setting',
  'names from a cache',
  'requests an article',
  'pages and items an article',
  'requests a reader and day: median, p95',
  ...READERSHIPS.map((readers) => `${readers.toLocaleString('en')} readers, a second: mean, peak hour`),
]);

/** One row of it. */
export function toLoadRow(setting: string, summary: Summary, articlesPerDay: number): string {
  const { hitRate, requestsPerArticle, thingsPerArticle, median, p95 } = summary;
  const loads = READERSHIPS.map((readers) => loadOf(summary, { readers, articlesPerDay }));
  return toRow([
    setting,
    percent(hitRate),
    requestsPerArticle.toFixed(2),
    thingsPerArticle.toFixed(1),
    `${median}, ${p95}`,
    ...loads.map(({ mean, peak }) => `${perSecond(mean)}, ${perSecond(peak)}`),
  ]);
}

/** Head of the table of readers behind one address, as Markdown. */
export const ADDRESS_HEAD = toTable(['readers at one address', 'requests refused', 'articles that had to wait']);

/** One row of it. */
export const toAddressRow = (readers: number, { refused, heldBack }: Summary) =>
  toRow([String(readers), percent(refused), percent(heldBack)]);

/** Head of the table of caches that readers share, as Markdown. */
export const SHARED_HEAD = toTable(['readers of one cache', 'names that it knows']);

/** One row of it. */
export const toSharedRow = (readers: number, share: number) => toRow([readers.toLocaleString('en'), percent(share)]);

function toTable(cells: readonly string[]): string {
  return `${toRow(cells)}\n${toRow(cells.map(() => '---'))}`;
}

function toRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
