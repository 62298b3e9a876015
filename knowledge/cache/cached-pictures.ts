/**
 * A cache in front of a picture source, itself one: what is remembered of a picture costs no request. Also remembered,
 * for a day, is that a picture may not be shown.
 */

import * as v from 'valibot';
import type { PictureDescription } from '../mediawiki/picture-info.ts';
import { PICTURES_PER_REQUEST, type PictureSource } from '../mediawiki/pictures.ts';
import { type CacheStore, createMemory, FOUND_FOR_MS, MISSED_FOR_MS, type Recollection } from './memory.ts';

/** What a cache of pictures needs. */
export interface PictureCachePorts {
  readonly store: CacheStore;
  readonly nowMs: () => number;
  /** Keeps the pictures of different wikis apart. */
  readonly scope: string;
}

/** Puts a cache in front of a picture source. */
export function createCachedPictures(online: PictureSource, { store, nowMs, scope }: PictureCachePorts): PictureSource {
  const { recall, remember } = createMemory(store, nowMs);
  const creditKey = (file: string) => `${scope} picture ${file}`;
  const bytesKey = (url: string) => `${scope} bytes ${url}`;

  return {
    async describe(files) {
      const known = await recall(files.map(creditKey), CREDIT);
      const unknown = files.filter((file) => !known.has(creditKey(file))).slice(0, PICTURES_PER_REQUEST);
      const fetched = await online.describe(unknown);
      await remember(unknown.map((file) => [creditKey(file), { description: fetched.get(file) ?? null }]));
      return new Map(
        files.flatMap((file) => {
          const description = known.get(creditKey(file))?.description ?? fetched.get(file);
          return description ? [[file, description] as const] : [];
        }),
      );
    },

    async load(picture) {
      const key = bytesKey(picture.url);
      const known = (await recall([key], BYTES)).get(key);
      if (known) return known;
      const dataUrl = await online.load(picture);
      await remember([[key, dataUrl]]);
      return dataUrl;
    },
  };
}

const text = v.string();
const description: v.GenericSchema<unknown, PictureDescription> = v.object({
  url: text,
  widthPx: v.number(),
  heightPx: v.number(),
  author: v.nullable(text),
  licence: v.object({ name: text, url: v.nullable(text) }),
  pageUrl: text,
});
const credit = v.object({ description: v.nullable(description) });

const CREDIT: Recollection<v.InferOutput<typeof credit>> = {
  parse(value) {
    const parsed = v.safeParse(credit, value);
    return parsed.success ? parsed.output : null;
  },
  keepsForMs: ({ description: found }) => (found ? FOUND_FOR_MS : MISSED_FOR_MS),
};

const BYTES: Recollection<string> = {
  parse: (value) => (typeof value === 'string' && value.startsWith('data:image/') ? value : null),
  keepsForMs: () => FOUND_FOR_MS,
};
