/**
 * Token → the network's input row: word vector, case and two character CNNs, projected to the network's width.
 * None of it depends on the sentence, so a document's table computes each distinct token once.
 *
 * The character CNNs are linear up to their maximum, so what each character adds to each filter at each place of the
 * window is worked out once per model; a word then costs additions only.
 */
import { tokenFeatures, WORD_CHARS } from './features.ts';
import type { TaggerModel } from './model.ts';

/** Channels worked out at once; the network's width is a multiple. */
const LANES = 4;

/** Input rows of a document's tokens. Keep one for a document, not longer: it grows with the vocabulary. */
export interface WordTable {
  /** Float64Array [width] for the token as printed; shared, not to be changed. */
  row(token: string): Float64Array;
}

interface Projection {
  /** [width × input] */
  readonly weight: Float64Array;
  readonly bias: Float32Array;
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
  const project = {
    weight: new Float64Array(model.layer('project.weight').values),
    bias: model.layer('project.bias').values,
  };
  return () => {
    const rows = new Map<string, Float64Array>();
    return {
      row: (token) => {
        const known = rows.get(token);
        if (known) return known;
        const row = projectRow(tokenInput(token, model, filters), project);
        rows.set(token, row);
        return row;
      },
    };
  };
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

/** weight × input + bias, four channels at once so that no sum waits for its own last addition. */
function projectRow(input: Float64Array, { weight, bias }: Projection): Float64Array {
  const row = new Float64Array(bias);
  const length = input.length;
  for (let c = 0; c < row.length; c += LANES) {
    let [at0, s0, s1, s2, s3] = [c * length, 0, 0, 0, 0];
    for (let k = 0; k < length; k += 1, at0 += 1) {
      const value = input[k]!;
      s0 += value * weight[at0]!;
      s1 += value * weight[at0 + length]!;
      s2 += value * weight[at0 + 2 * length]!;
      s3 += value * weight[at0 + 3 * length]!;
    }
    row[c]! += s0;
    row[c + 1]! += s1;
    row[c + 2]! += s2;
    row[c + 3]! += s3;
  }
  return row;
}
