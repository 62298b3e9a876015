/** Documents with answers → the weights of `core/link/rank/ranker.ts`. */
import { readNames } from '../../core/link/rank/page-features.ts';
import {
  CONTEXT_ROUNDS,
  logOdds,
  type PageWeights,
  presenceRow,
  type RankerWeights,
  type RoundWeights,
  rowsTogether,
  sharesOf,
  sigmoid,
} from '../../core/link/rank/ranker.ts';
import type { GoldName, LinkingDocument } from '../../scripts/evaluate-linking/documents.ts';
import { removeRightPages } from '../../scripts/evaluate-linking/gaps.ts';
import { fitLogistic, fitPages, type RankedExample } from './fit.ts';

const SEED = 7;
/** Pull to 0 of the presence weights, chosen on held-out documents. */
const PRESENCE_PULL = 1e-3;

type Rows = readonly (readonly number[])[];

/** Rows of features and how probable each page is, by name, of one document. */
interface RankedDocument {
  readonly names: readonly GoldName[];
  readonly rows: readonly Rows[];
  readonly shares: readonly (readonly number[])[];
}

/** Learns all weights from `train`; `heldOut` decides the calibration alone. */
export function learnRanker(train: readonly LinkingDocument[], heldOut: readonly LinkingDocument[]): RankerWeights {
  const pages = learnPages(train);
  const [rankedTrain, rankedHeldOut] = [train, heldOut].map((documents) =>
    removeRightPages(documents).map((document) => rankBothWays(document, pages)),
  ) as [BothWays[], BothWays[]];
  const finish = (way: keyof BothWays): RoundWeights => {
    const presence = fitPresence(
      rankedTrain.map((one) => one[way]),
      pages[way],
    );
    const judge = { ...pages[way], presence };
    return {
      ...judge,
      calibration: fitCalibration(
        rankedHeldOut.map((one) => one[way]),
        judge,
      ),
    };
  };
  return { alone: finish('alone'), together: finish('together') };
}

interface BothWays {
  readonly alone: RankedDocument;
  readonly together: RankedDocument;
}

type PagesBothWays = { readonly alone: PageWeights; readonly together: PageWeights };

function learnPages(train: readonly LinkingDocument[]): PagesBothWays {
  const read = train.map(({ names }) => readNames(names));
  const learn = (rows: readonly (readonly Rows[])[]) =>
    fitPages(
      train.flatMap(({ names }, i) => toExamples(names, rows[i]!)),
      SEED,
    );
  const aloneRows = read.map((article) => article.names.map(({ alone }) => alone));
  const alone = learn(aloneRows);
  let shares = aloneRows.map((rows) => rows.map((one) => sharesOf(one, alone)));
  let together = alone;
  for (let round = 0; round < CONTEXT_ROUNDS; round++) {
    const rows = read.map((article, i) => rowsTogether(article, shares[i]!));
    together = learn(rows);
    shares = rows.map((document) => document.map((one) => sharesOf(one, together)));
  }
  return { alone, together };
}

/** The same rounds as the ranker's own, with the rows kept. */
function rankBothWays({ names }: LinkingDocument, weights: PagesBothWays): BothWays {
  const read = readNames(names);
  const aloneRows = read.names.map(({ alone }) => alone);
  const aloneShares = aloneRows.map((rows) => sharesOf(rows, weights.alone));
  let rows: readonly Rows[] = aloneRows;
  let shares = aloneShares;
  for (let round = 0; round < CONTEXT_ROUNDS; round++) {
    rows = rowsTogether(read, shares);
    shares = rows.map((one) => sharesOf(one, weights.together));
  }
  return { alone: { names, rows: aloneRows, shares: aloneShares }, together: { names, rows, shares } };
}

function toExamples(names: readonly GoldName[], rows: readonly Rows[]): RankedExample[] {
  return names.flatMap(({ pages, golds }, i) => {
    const counts = pages.map(({ title }) => golds.filter((gold) => gold === title).length);
    return counts.some((count) => count > 0) ? [{ rows: rows[i]!, counts }] : [];
  });
}

function fitPresence(documents: readonly RankedDocument[], weights: PageWeights): number[] {
  const rows: number[][] = [];
  const labels: number[] = [];
  for (const { names, rows: rowsByName, shares } of documents)
    names.forEach(({ pages, golds }, i) => {
      if (pages.length === 0) return;
      const row = presenceRow(rowsByName[i]!, shares[i]!, weights);
      for (const gold of golds) {
        if (gold === null) continue;
        rows.push(row);
        labels.push(Number(pages.some(({ title }) => title === gold)));
      }
    });
  return fitLogistic(rows, labels, PRESENCE_PULL);
}

/** Platt's scaling: log-odds of the best page → log-odds that it is right. */
function fitCalibration(
  documents: readonly RankedDocument[],
  weights: Omit<RoundWeights, 'calibration'>,
): [number, number] {
  const rows: number[][] = [];
  const labels: number[] = [];
  for (const { names, rows: rowsByName, shares } of documents)
    names.forEach(({ pages, golds }, i) => {
      if (pages.length === 0) return;
      const presence = presenceRow(rowsByName[i]!, shares[i]!, weights);
      const score = presence.reduce((sum, value, at) => sum + value * weights.presence[at]!, 0);
      const highest = Math.max(...shares[i]!);
      const best = pages[shares[i]!.indexOf(highest)]!;
      for (const gold of golds) {
        if (gold === null) continue;
        rows.push([logOdds(highest * sigmoid(score)), 1]);
        labels.push(Number(best.title === gold));
      }
    });
  const [slope, offset] = fitLogistic(rows, labels, 0);
  return [slope!, offset!];
}
