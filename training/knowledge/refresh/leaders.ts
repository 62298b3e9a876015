/**
 * Heads of state and government from The World Factbook, which writes "President Emmanuel MACRON (since 14 May 2017)".
 * Only what says exactly that is taken: one office that is in the list below, one person with the family name in capitals,
 * one full date; an acting or vacant office, two people, a month without its day are not. Who represents a monarch
 * elsewhere comes behind a semicolon and is left out.
 */
import * as v from 'valibot';
import type { Row } from '../tsv.ts';

/** Columns of the table of leaders. */
export const LEADER_COLUMNS = ['code', 'position', 'office', 'name', 'since', 'source'] as const;

const OFFICES = [
  'Amir',
  'Chancellor',
  'Chief Minister',
  'Crown Prince and Prime Minister',
  'Emperor',
  'Federal Chancellor',
  'Governor',
  'Grand Duke',
  'King',
  'Pope',
  'Premier',
  'President',
  'Prime Minister',
  'Sultan and Prime Minister',
  'Taoiseach',
] as const;

/** A word of a name: "Emmanuel", "MACRON", "Jung-tai", "McDONALD", "H.E.". */
const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}'’.-]*|bin|ibn|al|de|da|do|dos|del|la|von|van|i|y)`;
const ENTRY = new RegExp(
  String.raw`^(${OFFICES.join('|')}) (${NAME_WORD}(?: ${NAME_WORD}){0,6}) \(since (\d{1,2}) ([A-Z][a-z]+) (\d{4})\)(?:[;,] represented by .*)?$`,
  'u',
);
const FAMILY_NAME = /\p{Lu}{2}/u;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const text = v.object({ text: v.string() });
const branchSchema = v.object({
  'chief of state': v.optional(text),
  'head of government': v.optional(text),
});

/** Rows about the country of that code; `branch` is the Factbook's "Executive branch", `plain` takes its markup away. */
export function readLeaders(
  branch: unknown,
  { code, source, plain }: { code: string; source: string; plain: (html: string) => string },
): Row[] {
  const parsed = v.safeParse(branchSchema, branch);
  if (!parsed.success) return [];
  const read = (position: 'head-of-state' | 'head-of-government', entry: string | undefined): Row[] => {
    const leader = parseLeader(plain(entry ?? ''));
    return leader === null ? [] : [{ code, position, ...leader, source }];
  };
  const [state] = read('head-of-state', parsed.output['chief of state']?.text);
  const [government] = read('head-of-government', parsed.output['head of government']?.text);
  const isOne = state?.name === government?.name;
  return [state, isOne ? undefined : government].filter((row) => row !== undefined);
}

/** Office, name and first day (ISO) of one entry; null when it says anything else. */
export function parseLeader(entry: string): { office: string; name: string; since: string } | null {
  const [, office = '', name = '', day = '', month = '', year = ''] = ENTRY.exec(entry.trim()) ?? [];
  const monthNumber = MONTHS.indexOf(month) + 1;
  if (office === '' || monthNumber === 0 || Number(day) > 31 || !FAMILY_NAME.test(name)) return null;
  const since = [year, String(monthNumber).padStart(2, '0'), day.padStart(2, '0')].join('-');
  return { office, name: name.split(' ').map(inSmallLetters).join(' '), since };
}

/** "MACRON" → "Macron", "PEREZ-CASTEJON" → "Perez-Castejon"; regnal numbers and what is not in capitals stay. */
function inSmallLetters(word: string): string {
  if (/^[IVX]+$/.test(word) || !FAMILY_NAME.test(word)) return word;
  return word.replace(/\p{Lu}{2,}/gu, (capitals) => capitals.charAt(0) + capitals.slice(1).toLowerCase());
}
