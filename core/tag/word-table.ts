/**
 * Tokens → the network's input rows: word vector, case, two character CNNs and gazetteer flags, projected to the
 * network's width. All but the flags is the same in any sentence, so a document's table computes each distinct token
 * once.
 *
 * The character CNNs are linear up to their maximum, so what each character adds to each filter at each place of the
 * window is worked out once per model; a word then costs additions only.
 */

import { tokenFeatures, WORD_CHARS } from './features.ts';
import { createGazetteer, FLAGS } from './gazetteer.ts';
import { countRows, type Matrix, multiplyRows, packMatrix } from './matrix.ts';
import type { TaggerModel } from './model.ts';

/** Input rows of a document's tokens. Keep one for a document, not longer: it grows with the vocabulary. */
export interface WordTable {
  /** A new Float64Array [tokens × width] for a sentence's tokens as printed. */
  rows(tokens: readonly string[]): Float64Array;
}

interface Projection {
  /** [width × what a token gives by itself] */
  readonly matrix: Matrix;
  readonly bias: Float64Array;
  /** [FLAGS × width] */
  readonly flags: Float64Array;
}

interface CharacterFilters {
  /** Tokens of characters that the filters look at. */
  readonly window: number;
  readonly filters: number;
  readonly bias: Float32Array;
  /** [characters × window × filters]: what a character adds at a place of the window */
  readonly share: Float64Array;
}

/** Prepares the model's look-up tables; the answer makes an empty table for each document. */
export function prepareWordTables(model: TaggerModel): () => WordTable {
  const filters = [readFilters(model, 0), readFilters(model, 1)];
  const projection = readProjection(model);
  const width = projection.bias.length;
  return () => {
    const rowByToken = new Map<string, Float64Array>();
    const gazetteer = createGazetteer(model);
    return {
      rows: (tokens) => {
        const unseen = Array.from(new Set(tokens)).filter((token) => !rowByToken.has(token));
        const inputs = unseen.map((token) => tokenInput(token, model, filters));
        for (const [i, row] of projectRows(inputs, projection).entries()) rowByToken.set(unseen[i]!, row);
        const rows = new Float64Array(tokens.length * width);
        for (const [i, token] of tokens.entries()) rows.set(rowByToken.get(token)!, i * width);
        for (const [i, flags] of gazetteer.flags(tokens).entries()) {
          if (flags > 0) addFlags(rows.subarray(i * width, (i + 1) * width), flags, projection);
        }
        return rows;
      },
    };
  };
}

/** Parts `project` in two: what a token gives by itself, and the flags, which are its last columns. */
function readProjection(model: TaggerModel): Projection {
  const { values, shape } = model.layer('project.weight');
  const [width, columns] = shape;
  const ownColumns = columns - FLAGS;
  const own = new Float64Array(width * ownColumns);
  const flags = new Float64Array(FLAGS * width);
  for (let c = 0; c < width; c += 1) {
    own.set(values.subarray(c * columns, c * columns + ownColumns), c * ownColumns);
    for (let flag = 0; flag < FLAGS; flag += 1) flags[flag * width + c] = values[c * columns + ownColumns + flag]!;
  }
  return { matrix: packMatrix(own, width), bias: new Float64Array(model.layer('project.bias').values), flags };
}

/** Works out every character's share; characters × window × filters × character width multiplications, once. */
function readFilters(model: TaggerModel, index: number): CharacterFilters {
  const characters = model.layer('chars.weight');
  const weight = model.layer(`char_convs.${index}.weight`); // [filters × character width × window]
  const [filters, width, window] = weight.shape;
  const share = new Float64Array(characters.shape[0] * window * filters);
  for (let id = 1; id < characters.shape[0]; id += 1) {
    for (let place = 0; place < window; place += 1) {
      for (let f = 0; f < filters; f += 1) {
        let sum = 0;
        for (let k = 0; k < width; k += 1) {
          sum += characters.values[id * width + k]! * weight.values[(f * width + k) * window + place]!;
        }
        share[(id * window + place) * filters + f] = sum;
      }
    }
  }
  return { window, filters, bias: model.layer(`char_convs.${index}.bias`).values, share };
}

/** [vector, case, characters], concatenated. */
function tokenInput(token: string, model: TaggerModel, filters: readonly CharacterFilters[]): Float64Array {
  const features = tokenFeatures(token, model);
  const caseRows = model.layer('case.weight');
  const parts = [
    wordVector(features, model),
    caseRows.values.subarray(features.caseClass * caseRows.shape[1], (features.caseClass + 1) * caseRows.shape[1]),
    ...filters.map((each) => strongestMatches(features.characters, each)),
  ];
  const input = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    input.set(part, at);
    at += part.length;
  }
  return input;
}

function wordVector({ word, learned }: { word: number; learned: number }, model: TaggerModel): Float32Array {
  const { codes, centres } = model.words;
  const [parts, perPart, partWidth] = centres.shape;
  const width = parts * partWidth;
  if (learned >= 0) return model.learned.vectors.values.subarray(learned * width, (learned + 1) * width);
  const vector = new Float32Array(width);
  for (let part = 0; word >= 0 && part < parts; part += 1) {
    const at = (part * perPart + codes[word * parts + part]!) * partWidth;
    vector.set(centres.values.subarray(at, at + partWidth), part * partWidth);
  }
  return vector;
}

/** Each filter's best answer over the places of a word, at least 0. Places after the word count, as in training. */
function strongestMatches(
  characters: readonly number[],
  { window, filters, bias, share }: CharacterFilters,
): Float64Array {
  const best = new Float64Array(filters);
  const here = new Float64Array(filters);
  const reach = window >> 1;
  for (let at = 0; at < WORD_CHARS; at += 1) {
    here.set(bias);
    for (let place = 0; place < window; place += 1) {
      const id = characters[at + place - reach] ?? 0;
      const from = (id * window + place) * filters;
      for (let f = 0; id > 0 && f < filters; f += 1) here[f]! += share[from + f]!;
    }
    for (let f = 0; f < filters; f += 1) if (here[f]! > best[f]!) best[f] = here[f]!;
  }
  return best;
}

/** matrix × input + bias of each input. */
function projectRows(inputs: readonly Float64Array[], { matrix, bias }: Projection): Float64Array[] {
  const stacked = new Float64Array(countRows(inputs.length) * matrix.inputs);
  for (const [i, input] of inputs.entries()) stacked.set(input, i * matrix.inputs);
  const products = new Float64Array(countRows(inputs.length) * matrix.outputs);
  multiplyRows(stacked, matrix, products);
  return inputs.map((_, i) => {
    const row = products.slice(i * matrix.outputs, (i + 1) * matrix.outputs);
    for (let c = 0; c < row.length; c += 1) row[c]! += bias[c]!;
    return row;
  });
}

function addFlags(row: Float64Array, mask: number, { flags }: Projection): void {
  for (let flag = 0; flag < FLAGS; flag += 1) {
    if ((mask & (1 << flag)) === 0) continue;
    for (let c = 0; c < row.length; c += 1) row[c]! += flags[flag * row.length + c]!;
  }
}
