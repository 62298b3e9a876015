/** The taggers that are measured, all in one shape: ours on the tokens of a file, ours on running text, and a peer. */
import { statSync } from 'node:fs';
import type { Tagger } from '../../core/tag/tagger.ts';
import { loadTagger } from '../annotate/line.ts';
import { findWithCompromise } from './compromise.ts';
import type { AnnotatedDocument } from './corpus.ts';
import { type RunningText, tagTokens } from './running-text.ts';

const MODEL_URL = new URL('../../public/model/tagger.bin', import.meta.url);
/** The build that a web page or an extension would ship: code and word lists in one file. */
const COMPROMISE_URL = new URL('../../node_modules/compromise/builds/compromise.js', import.meta.url);

/** A tagger to be measured. */
export interface System {
  readonly name: string;
  /** Bytes that an extension ships for it: our weights, or a package's bundle. */
  readonly sizeBytes: number;
  /** BIO tags of each sentence's tokens. `running` is the same document as text. */
  tagDocument(document: AnnotatedDocument, running: RunningText): string[][];
}

/** The shipped tagger on the tokens as they are. The floors hold for this one. */
export async function createSidelight(): Promise<System> {
  return createTokenSystem(await loadTagger());
}

/**
 * All systems: ours twice, so that its figure on running text can be compared with the peer's, which gets the very same
 * text. `compromise` is the one peer on npm: wink-nlp's English model knows dates and amounts but no names, nlp.js asks
 * an older compromise, `wink-ner` finds only names it is given, and `@huggingface/transformers` and `gliner` bring no
 * weights.
 */
export async function createAllSystems(): Promise<System[]> {
  const tagger = await loadTagger();
  const { default: compromise } = await import('compromise'); // a second to load, which the floors need not wait for
  return [
    createTokenSystem(tagger),
    {
      name: 'Sidelight on text',
      sizeBytes: statSync(MODEL_URL).size,
      tagDocument: (_, running) => tagTokens(running, tagger.tag(running.text)),
    },
    {
      name: `compromise ${compromise.version}`,
      sizeBytes: statSync(COMPROMISE_URL).size,
      tagDocument: (_, running) => tagTokens(running, findWithCompromise(compromise, running.text)),
    },
  ];
}

function createTokenSystem(tagger: Tagger): System {
  return {
    name: 'Sidelight',
    sizeBytes: statSync(MODEL_URL).size,
    tagDocument: (document) => tagger.tagTokens(document.map(({ tokens }) => tokens)),
  };
}
