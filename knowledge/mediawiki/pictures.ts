/**
 * Pictures of a wiki's pages, in two steps: one request tells author, licence and address of all pictures of an article;
 * the bytes of one are fetched when its card is opened. Nobody is shown a picture whose licence is not free and known, and
 * no server is asked but the wiki's own or Wikimedia's for pictures.
 */

import type { WikiClient, WikiFile } from './client.ts';
import { type PictureDescription, parsePictures } from './picture-info.ts';
import { pictureInfoUrl, wikipediaLanguage } from './requests.ts';

const MAX_PICTURE_BYTES = 300_000;
/** Raster types only: a drawing in SVG is a document that can hold script. */
const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const;
/** Where Wikimedia keeps its pictures, now and after their move. */
const WIKIMEDIA_PICTURE_HOSTS: ReadonlySet<string> = new Set(['upload.wikimedia.org', 'thumb.wikimedia.org']);
/** Arguments that a call may have everywhere: engines allow 65,535 and more. */
const SLICE_BYTES = 8192;
/** Titles of one request: the Action API's limit. */
export const PICTURES_PER_REQUEST = 50;

/** Something that knows pictures. */
export interface PictureSource {
  /**
   * Descriptions by file, in one request: of the first `PICTURES_PER_REQUEST` files. Pictures that may not be shown are
   * missing. Throws SourceError.
   */
  describe(files: readonly string[]): Promise<ReadonlyMap<string, PictureDescription>>;
  /** The picture itself as a `data:` address. Throws SourceError: not found, too large, or not a picture's type. */
  load(picture: PictureDescription): Promise<string>;
}

/** Makes the picture source of a wiki. */
export function createPictureSource(apiUrl: string, client: WikiClient): PictureSource {
  const isOurs = (address: string) => {
    const { protocol, host } = new URL(address);
    const wiki = new URL(apiUrl);
    if (wikipediaLanguage(apiUrl) !== null) return protocol === 'https:' && WIKIMEDIA_PICTURE_HOSTS.has(host);
    return protocol === wiki.protocol && host === wiki.host;
  };
  return {
    async describe(wanted) {
      const files = [...new Set(wanted)].slice(0, PICTURES_PER_REQUEST);
      if (files.length === 0) return new Map();
      const described = parsePictures(await client.getJson(pictureInfoUrl(apiUrl, files)), apiUrl);
      return new Map([...described].filter(([file, { url }]) => files.includes(file) && isOurs(url)));
    },
    load: async ({ url }) =>
      toDataUrl(await client.getFile(url, { types: PICTURE_TYPES, maxBytes: MAX_PICTURE_BYTES })),
  };
}

/** Bytes as text: they cross messages, which Chromium sends as JSON, and storage. */
function toDataUrl({ bytes, type }: WikiFile): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += SLICE_BYTES)
    binary += String.fromCharCode(...bytes.subarray(at, at + SLICE_BYTES));
  return `data:${type};base64,${btoa(binary)}`;
}
