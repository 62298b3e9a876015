/** Answers about pictures → who made them and on what terms they may be shown. Pure. */

import * as v from 'valibot';
import { SourceError } from '../source-error.ts';
import { cleanText, cutText } from './page-text.ts';
import { articleUrl } from './requests.ts';

/** A freely licensed picture: where its bytes are, and all that crediting it needs. Plain data. */
export interface PictureDescription {
  /** Address of a thumbnail. */
  readonly url: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Plain text; null when the wiki names nobody and nobody has to be named. */
  readonly author: string | null;
  readonly licence: { readonly name: string; readonly url: string | null };
  /** Page about the picture, built by us. */
  readonly pageUrl: string;
}

const MAX_AUTHOR = 160;
const MAX_LICENCE = 60;
/** Names of free licences as MediaWiki's extmetadata gives them; a condition against uses or changes makes one unfree. */
const FREE_LICENCE = /^(?:cc[ -]?0|cc[ -]by(?:[ -]sa)?\b|public domain\b|pd\b|attribution\b|gfdl\b|fal\b|ogl\b)/i;
const UNFREE_CONDITION = /\b(?:nc|nd|non-?commercial|no ?deriv)/i;

const metadata = v.object({ value: v.union([v.string(), v.number(), v.boolean()]) });
const imageInfo = v.object({
  thumburl: v.string(),
  thumbwidth: v.number(),
  thumbheight: v.number(),
  extmetadata: v.optional(v.record(v.string(), v.unknown())),
});
const answer = v.object({
  query: v.object({
    normalized: v.optional(v.array(v.object({ from: v.string(), to: v.string() }))),
    pages: v.array(v.object({ title: v.string(), imageinfo: v.optional(v.array(v.unknown())) })),
  }),
});

/**
 * Descriptions by file name without namespace. A picture is left out when it is gone, when its licence is unknown or not
 * free, or when an author has to be named and is not. Throws SourceError `bad-response` when the answer is none.
 */
export function parsePictures(json: unknown, apiUrl: string): ReadonlyMap<string, PictureDescription> {
  const parsed = v.safeParse(answer, json);
  if (!parsed.success)
    throw new SourceError('bad-response', `The wiki’s answer has the wrong form: ${parsed.issues[0].message}.`);
  const { normalized = [], pages } = parsed.output.query;
  const askedByTitle = new Map(normalized.map(({ from, to }) => [to, from]));
  const described = new Map<string, PictureDescription>();
  for (const { title, imageinfo } of pages) {
    const description = describe(imageinfo?.[0], articleUrl(apiUrl, title));
    if (description) described.set(withoutNamespace(askedByTitle.get(title) ?? title), description);
  }
  return described;
}

const withoutNamespace = (title: string) => title.slice(title.indexOf(':') + 1);

function describe(info: unknown, pageUrl: string): PictureDescription | null {
  const parsed = v.safeParse(imageInfo, info);
  if (!parsed.success || !URL.canParse(parsed.output.thumburl)) return null;
  const { thumburl, thumbwidth, thumbheight, extmetadata = {} } = parsed.output;
  const read = (name: string) => {
    const value = Object.hasOwn(extmetadata, name) ? extmetadata[name] : undefined;
    return v.is(metadata, value) ? cleanText(String(value.value)) : '';
  };
  const licence = cutText(read('LicenseShortName'), MAX_LICENCE);
  const author = cutText(read('Artist'), MAX_AUTHOR);
  const isFree = FREE_LICENCE.test(licence) && !UNFREE_CONDITION.test(licence) && read('NonFree') !== 'true';
  if (!isFree || (author === '' && read('AttributionRequired') === 'true')) return null;
  return {
    url: thumburl,
    widthPx: thumbwidth,
    heightPx: thumbheight,
    author: author || null,
    licence: { name: licence, url: httpsOrNull(read('LicenseUrl')) },
    pageUrl,
  };
}

/** Addresses of licences come from the answer: shown only when they are plain web addresses. */
function httpsOrNull(address: string): string | null {
  return URL.canParse(address) && new URL(address).protocol === 'https:' ? address : null;
}
