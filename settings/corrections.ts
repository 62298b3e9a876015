/** The reader's corrections in `storage.local`: names and ids, nothing of any article. Also as a file to take along. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type AboutName, addCorrection, type Correction, removeCorrection } from '../core/correction.ts';
import type { EntityId } from '../core/types.ts';
import { inTurn } from './in-turn.ts';

const CORRECTIONS_KEY = 'corrections';
/** Corrections kept; the oldest go first. A reader who corrects three names a day fills them in a year. */
const MAX_CORRECTIONS = 1000;
/** Longest name or title taken in, in characters: that of a wiki's page. */
const MAX_LENGTH = 255;
const FILE_FORMAT = 'sidelight-corrections';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_LENGTH));
const entityId = v.pipe(
  text,
  v.custom<EntityId>((value) => String(value).startsWith('page:')),
);
const correction = v.object({
  name: text,
  kind: v.picklist(['person', 'place', 'group']),
  choice: v.variant('type', [
    v.object({ type: v.literal('entity'), entityId, title: text }),
    v.object({ type: v.literal('none'), rejected: v.array(entityId) }),
    v.object({ type: v.literal('not-a-name') }),
    v.object({ type: v.literal('name') }),
  ]),
  madeOn: v.pipe(v.string(), v.isoDate()),
});
/** Corrections as a file holds them: all of them whole. */
export const correctionsSchema: v.GenericSchema<unknown, Correction[]> = v.array(correction);
const file = v.object({ format: v.literal(FILE_FORMAT), version: v.literal(1), corrections: correctionsSchema });

/** All corrections, newest last. Damaged ones are left out, and all are when storage fails. */
export async function loadCorrections(): Promise<Correction[]> {
  const stored = await browser.storage.local.get(CORRECTIONS_KEY).catch((): Record<string, unknown> => ({}));
  const list = stored[CORRECTIONS_KEY];
  return Array.isArray(list) ? list.filter((one): one is Correction => v.is(correction, one)) : [];
}

/** Keeps one more, in place of an older one of its name. */
export function saveCorrection(added: Correction): Promise<void> {
  return changeCorrections((kept) => addCorrection(kept, added));
}

/** Takes back what was said of a name. */
export function dropCorrection(about: AboutName): Promise<void> {
  return changeCorrections((kept) => removeCorrection(kept, about));
}

/** The corrections as a file's text. */
export function writeCorrectionsFile(corrections: readonly Correction[]): string {
  return `${JSON.stringify({ format: FILE_FORMAT, version: 1, corrections }, null, 2)}\n`;
}

/** Adds those of a file; its own win over kept ones. Gives how many there were, or null when it is no such file. */
export async function importCorrections(json: string): Promise<number | null> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), file), json);
  if (!parsed.success) return null;
  const { corrections } = parsed.output;
  await mergeCorrections(corrections);
  return corrections.length;
}

/** Adds corrections; they win over kept ones of the same name. */
export function mergeCorrections(added: readonly Correction[]): Promise<void> {
  return changeCorrections((kept) => added.reduce(addCorrection, kept));
}

/** Calls back when corrections have changed, from whichever page. */
export function onCorrectionsChanged(callback: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => CORRECTIONS_KEY in changes && callback());
}

function changeCorrections(change: (kept: readonly Correction[]) => readonly Correction[]): Promise<void> {
  return inTurn(CORRECTIONS_KEY, async () => {
    const corrections = change(await loadCorrections());
    await browser.storage.local.set({ [CORRECTIONS_KEY]: corrections.slice(-MAX_CORRECTIONS) });
  });
}
