import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { readPngSize } from './png.ts';

/** Sizes that both stores and both browsers draw. */
const ICON_SIZES = ['16', '32', '48', '128'];

const manifestSchema = v.object({ icons: v.record(v.string(), v.string()) });

/** What is wrong with the icons of a built extension: one is missing, or not as large as the manifest says. */
export function findIconFaults(folder: string): string[] {
  const { icons } = v.parse(manifestSchema, JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const missing = ICON_SIZES.filter((size) => !(size in icons)).map((size) => `there is no icon of ${size} pixels`);
  const wrong = Object.entries(icons).flatMap(([size, file]) => {
    const found = readPngSize(readFileSync(join(folder, file)));
    const isRight = found?.width === Number(size) && found.height === Number(size);
    return isRight ? [] : [`${file} is no PNG of ${size} pixels`];
  });
  return [...missing, ...wrong];
}
