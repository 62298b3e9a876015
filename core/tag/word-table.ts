/**
 * Tokens → the network's input rows: word vector, case, two character CNNs and gazetteer flags, projected to the
 * network's width. All but the flags is the same in any sentence, so a document's table computes each distinct token
 * once.
 *
 * The character CNNs are linear up to their maximum, so what a character adds to each filter at each place of the
 * window is worked out once; a word then costs additions only.
 */
import { type TokenFeatures, tokenFeatures, WORD_CHARS } from './features.ts';
import { createGazetteer, FLAGS } from './gazetteer.ts';
import type { Layer, LayerWeights } from './layer.ts';
import type { TaggerModel, Tensor } from './model.ts';

/** Input rows of a document's tokens. Keep one for a document, not longer: it grows with the vocabulary. */
export interface WordTable {
  /** A new Float32Array [tokens × width] for some sentences' tokens as printed, one after another. */
  rows(sentences: readonly (readonly string[])[]): Float32Array;
}

interface Projection {
  /** What a token gives by itself, to the network's width. */
  readonly layer: Layer;
  /** [FLAGS × width] */
  readonly flags: Float32Array;
  readonly width: number;
}

interface CharacterFilters {
  /** Tokens of characters that the filters look at. */
  readonly window: number;
  readonly filters: number;
  readonly bias: Float32Array;
  /**
   * [window × filters]: what a character adds to the filters when they look around the place `window >> 1` before it, and
   * so on to as many after it; worked out when it is first seen
   */
  readonly shareOf: (character: number) => Float32Array;
}

/** Prepares the model's look-up tables; the answer makes an empty table for each document. */
export function prepareWordTables(model: TaggerModel, addLayer: (weights: LayerWeights) => Layer): () => WordTable {
  const filters = [readFilters(model, 0), readFilters(model, 1)];
  const projection = readProjection(model, addLayer);
  const { width, layer } = projection;
  return () => {
    const rowByToken = new Map<string, Float32Array>();
    const gazetteer = createGazetteer(model);

    function addTokens(tokens: readonly string[]): void {
      const rows = layer.apply(tokens.length, (input) => {
        for (const [i, token] of tokens.entries()) {
          writeInput(tokenFeatures(token, model), { model, filters, input: input.subarray(i * layer.inputs) });
        }
      });
      for (const [i, token] of tokens.entries()) {
        rowByToken.set(token, rows.slice(i * layer.pitch, i * layer.pitch + width));
      }
    }

    return {
      rows: (sentences) => {
        const tokens = sentences.flat();
        const unseen = Array.from(new Set(tokens)).filter((token) => !rowByToken.has(token));
        if (unseen.length > 0) addTokens(unseen);
        const rows = new Float32Array(tokens.length * width);
        for (const [i, token] of tokens.entries()) rows.set(rowByToken.get(token)!, i * width);
        for (const [i, flags] of sentences.flatMap((each) => gazetteer.flags(each)).entries()) {
          if (flags > 0) addFlags(rows.subarray(i * width, (i + 1) * width), flags, projection);
        }
        return rows;
      },
    };
  };
}

/** Parts `project` in two: what a token gives by itself, and the flags, which are its last columns. */
function readProjection(model: TaggerModel, addLayer: (weights: LayerWeights) => Layer): Projection {
  const { values, shape } = model.layer('project.weight');
  const [width, columns] = shape;
  const ownColumns = columns - FLAGS;
  const own = new Float32Array(width * ownColumns);
  const flags = new Float32Array(FLAGS * width);
  for (let c = 0; c < width; c += 1) {
    own.set(values.subarray(c * columns, c * columns + ownColumns), c * ownColumns);
    for (let flag = 0; flag < FLAGS; flag += 1) flags[flag * width + c] = values[c * columns + ownColumns + flag]!;
  }
  const weight: Tensor = { values: own, shape: [width, ownColumns, 1] };
  return {
    layer: addLayer({ weight, bias: model.layer('project.bias').values, window: 1, dilation: 1 }),
    flags,
    width,
  };
}

function readFilters(model: TaggerModel, index: number): CharacterFilters {
  const characters = model.layer('chars.weight');
  const weight = model.layer(`char_convs.${index}.weight`); // [filters × character width × window]
  const [filters, width, window] = weight.shape;
  const shares: Float32Array[] = [];

  function addUp(character: number): Float32Array {
    const share = new Float32Array(window * filters);
    for (let place = 0; place < window; place += 1) {
      for (let f = 0; f < filters; f += 1) {
        let sum = 0;
        for (let k = 0; k < width; k += 1) {
          sum += characters.values[character * width + k]! * weight.values[(f * width + k) * window + place]!;
        }
        share[(window - 1 - place) * filters + f] = sum;
      }
    }
    return share;
  }

  const bias = model.layer(`char_convs.${index}.bias`).values;
  return { window, filters, bias, shareOf: (character) => (shares[character] ??= addUp(character)) };
}

interface InputPlace {
  readonly model: TaggerModel;
  readonly filters: readonly CharacterFilters[];
  /** All zero. */
  readonly input: Float32Array;
}

/** [vector, case, characters], concatenated. */
function writeInput(features: TokenFeatures, { model, filters, input }: InputPlace): void {
  let at = writeVector(features, model, input);
  const { values, shape } = model.layer('case.weight');
  input.set(values.subarray(features.caseClass * shape[1], (features.caseClass + 1) * shape[1]), at);
  at += shape[1];
  for (const each of filters) {
    writeStrongestMatches(features.characters, each, input.subarray(at, at + each.filters));
    at += each.filters;
  }
}

/** Writes the word's vector, if it has one, and gives its width. */
function writeVector({ word, learned }: TokenFeatures, model: TaggerModel, input: Float32Array): number {
  const { codes, centres } = model.words;
  const [parts, perPart, partWidth] = centres.shape;
  if (learned >= 0) input.set(model.learned.vector(learned));
  for (let part = 0, to = 0; word >= 0 && part < parts; part += 1) {
    let from = (part * perPart + codes[word * parts + part]!) * partWidth;
    for (const end = to + partWidth; to < end; to += 1, from += 1) input[to] = centres.values[from]!;
  }
  return parts * partWidth;
}

/** Each filter's best answer over the places of a word, at least 0. Places after the word count, as in training. */
function writeStrongestMatches(
  characters: readonly number[],
  { window, filters, bias, shareOf }: CharacterFilters,
  best: Float32Array,
): void {
  const reach = window >> 1;
  const answers = new Float64Array((characters.length + window) * filters); // the first `reach` places are before the word
  for (let at = 0; at < answers.length; at += filters) answers.set(bias, at);
  for (const [i, character] of characters.entries()) {
    const share = shareOf(character);
    for (let from = 0, to = i * filters; from < share.length; from += 1, to += 1) answers[to]! += share[from]!;
  }
  // From the last place on a filter sees nothing, and one such place tells for all.
  const places = Math.min(characters.length + reach + 1, WORD_CHARS);
  for (let at = reach * filters, end = at + places * filters; at < end; at += filters) {
    for (let f = 0; f < filters; f += 1) if (answers[at + f]! > best[f]!) best[f] = answers[at + f]!;
  }
}

function addFlags(row: Float32Array, mask: number, { flags }: Projection): void {
  for (let flag = 0; flag < FLAGS; flag += 1) {
    if ((mask & (1 << flag)) === 0) continue;
    for (let c = 0; c < row.length; c += 1) row[c]! += flags[flag * row.length + c]!;
  }
}
