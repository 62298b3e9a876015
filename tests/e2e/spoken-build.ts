import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILDS } from '../../scripts/builds.ts';
import type { BrowserName } from './browsers/browser.ts';

/**
 * A copy of the build that speaks one language whatever the browser does: a browser takes another language only with a
 * language pack, which not every machine has. Nothing but the manifest's default language and the choice of
 * `_locales` differs. The caller removes the folder.
 */
export function copyBuildSpeaking(name: BrowserName, language: string): string {
  const folder = mkdtempSync(join(tmpdir(), `sidelight-${language}-`));
  cpSync(BUILDS[name].folder, folder, { recursive: true });
  for (const other of readdirSync(join(folder, '_locales')))
    if (other !== language) rmSync(join(folder, '_locales', other), { recursive: true });
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), default_locale: language }));
  return folder;
}
