/** Everything that a reader has set, as a file to take along, and back in. */
import * as v from 'valibot';
import type { Correction } from '../core/correction.ts';
import { addKnownName } from '../core/known-names.ts';
import { correctionsSchema, mergeCorrections } from './corrections.ts';
import { changeSettings, type Settings, settingsSchemaOfFiles } from './settings.ts';
import { isPermitted } from './sites.ts';

const FILE_FORMAT = 'sidelight-settings';

const fileSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    format: v.literal(FILE_FORMAT),
    version: v.literal(1),
    settings: settingsSchemaOfFiles,
    corrections: correctionsSchema,
  }),
);

/** The file's text. */
export function writeSettingsFile(settings: Settings, corrections: readonly Correction[]): string {
  return `${JSON.stringify({ format: FILE_FORMAT, version: 1, settings, corrections }, null, 2)}\n`;
}

/**
 * Takes a file in: its choices replace those made here, its sites, names and corrections join them, so nothing is lost.
 * Look-ups stay as they are, and sites are read without a click only where the browser permits them already: what leaves
 * the device and what is read is decided in the browser's own prompt. False when it is no such file; then nothing changes.
 */
export async function importSettingsFile(json: string): Promise<boolean> {
  const parsed = v.safeParse(fileSchema, json);
  if (!parsed.success) return false;
  const { settings, corrections } = parsed.output;
  const { lookUps: _, sites: given, known: names = [], ...choices } = settings;
  const permitted = await Promise.all(
    (given?.always ?? []).map(async (host) => ((await isPermitted(host)) ? [host] : [])),
  );
  const always = permitted.flat();
  await changeSettings(({ sites, known }) => ({
    ...choices,
    known: names.reduce<Settings['known']>(addKnownName, known),
    sites: {
      off: [...new Set([...sites.off, ...(given?.off ?? [])])].filter((host) => !always.includes(host)),
      always: [...new Set([...sites.always, ...always])],
    },
  }));
  await mergeCorrections(corrections);
  return true;
}
