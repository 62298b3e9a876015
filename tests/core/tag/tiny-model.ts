import { readFileSync } from 'node:fs';

/** Bytes of the tiny model made by training/fixture.py; a fresh copy each time, so that a test may damage it. */
export function readTinyModel(): ArrayBuffer {
  return new Uint8Array(readFileSync(new URL('../../fixtures/model/tiny.bin', import.meta.url))).buffer;
}

/** A sentence the tiny model knows by heart, with torch's emission scores for it. */
export interface ScoredSentence {
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
  /** [tokens][labels] */
  readonly scores: readonly (readonly number[])[];
}

/** The sentences of training/fixture.py. */
export function readScoredSentences(): ScoredSentence[] {
  return JSON.parse(readFileSync(new URL('../../fixtures/model/tiny-scores.json', import.meta.url), 'utf8'));
}
