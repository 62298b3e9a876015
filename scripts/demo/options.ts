import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../tests/e2e/browsers/browser.ts';
import { BROWSERS } from '../../tests/e2e/browsers/launch.ts';
import { UsageError } from '../usage.ts';

/** What `npm run demo` was asked to do. */
export interface DemoOptions {
  readonly browser: BrowserName;
  /** Whole path of a page or text; null for an article of the project's own. */
  readonly file: string | null;
  /** Whole path of the folder for the pictures; null for a fresh one. */
  readonly out: string | null;
}

/** Reads the command line; `folder` is where relative paths start. Throws an error of one line when it is wrong. */
export function readDemoOptions(args: readonly string[], folder: string): DemoOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { browser: { type: 'string', default: 'chromium' }, out: { type: 'string' } },
  });
  const browser = BROWSERS.find((name) => name === values.browser);
  if (!browser) throw new UsageError(`no such browser: ${values.browser} (one of ${BROWSERS.join(', ')})`);
  const [file, ...others] = positionals;
  if (others.length > 0) throw new UsageError(`one file at a time, please: ${others.join(' ')} is too much`);
  return {
    browser,
    file: file === undefined ? null : resolve(folder, file),
    out: values.out === undefined ? null : resolve(folder, values.out),
  };
}

/** A fresh folder under the system's own for temporary files. */
export function makePictureFolder(): string {
  return mkdtempSync(join(tmpdir(), 'sidelight-demo-'));
}
