/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The eight bytes that every PNG begins with. */
const SIGNATURE = '89504e470d0a1a0a';
/** Where the first chunk, which is always the header, has width and height: 32 bits each, big-endian. */
const WIDTH_OFFSET = 16;
const HEIGHT_OFFSET = 20;

/** The size that a PNG says it has; null for what is no PNG. */
export function readPngSize(bytes: Uint8Array): PictureSize | null {
  const file = Buffer.from(bytes);
  if (file.length < HEIGHT_OFFSET + 4 || file.toString('hex', 0, 8) !== SIGNATURE) return null;
  return { width: file.readUInt32BE(WIDTH_OFFSET), height: file.readUInt32BE(HEIGHT_OFFSET) };
}
