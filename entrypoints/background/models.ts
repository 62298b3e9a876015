/** The tagger and the shipped knowledge: read from the package when first needed, kept while the background is awake. */
import { browser } from 'wxt/browser';
import type { TagText } from '../../core/annotate.ts';
import { parseModel } from '../../core/tag/model.ts';
import { createTagger, type Tagger } from '../../core/tag/tagger.ts';
import type { KnowledgeSource, TaggedSpan } from '../../core/types.ts';
import { createEmbeddedSource } from '../../knowledge/embedded/source.ts';
import { CallError } from '../../messaging/bus.ts';
import { chooseKernel } from './wasm-kernel.ts';

/** Work done before letting other events in, milliseconds. */
const SLICE_MS = 40;

export interface Models {
  readonly tag: TagText;
  readonly embedded: KnowledgeSource;
}

/** Names are found in slices, so that a long article does not hold up the popup's questions. */
export function createModels(): Models {
  let tagger: Promise<Tagger> | null = null;
  const loadTagger = () => {
    tagger ??= createShippedTagger().catch((error) => {
      tagger = null; // a later click tries again
      throw new CallError('damaged-installation', String(error));
    });
    return tagger;
  };
  return {
    tag: async (text) => tagInSlices(await loadTagger(), text),
    embedded: createEmbeddedSource(() => loadFile('/model/knowledge.bin')),
  };
}

async function createShippedTagger(): Promise<Tagger> {
  const kernel = chooseKernel(loadFile('/model/kernel.wasm'));
  const model = parseModel(await loadFile('/model/tagger.bin'));
  return createTagger(model, await kernel);
}

async function tagInSlices(tagger: Tagger, text: string): Promise<TaggedSpan[]> {
  const spans: TaggedSpan[] = [];
  let sliceEndMs = performance.now() + SLICE_MS;
  for (const found of tagger.tagSentences(text)) {
    spans.push(...found);
    if (performance.now() < sliceEndMs) continue;
    await new Promise((resume) => setTimeout(resume));
    sliceEndMs = performance.now() + SLICE_MS;
  }
  return spans;
}

async function loadFile(path: `/model/${'tagger.bin' | 'kernel.wasm' | 'knowledge.bin'}`): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL(path));
  return response.arrayBuffer();
}
