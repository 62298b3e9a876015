/** Dates for people. Sources date as exactly as they can: "1998", "1998-05", "1998-05-03". */

import type { Period } from '../core/entity.ts';
import { languageTag, say } from './language.ts';

const FORMATS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** "1998", "May 1998", "3 May 1998"; what is no such date comes back as it is. */
export function formatDate(date: string): string {
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(date)) return date;
  const format = FORMATS[date.split('-').length - 1];
  const time = Date.parse(date);
  return Number.isNaN(time)
    ? date
    : new Intl.DateTimeFormat(languageTag(), { ...format, timeZone: 'UTC' }).format(time);
}

/** "2018 – 2021", "since May 2018", "until 2021"; empty when there is nothing to say. */
export function periodPhrase({ from, to, isOver }: Period): string {
  if (from !== null && to !== null) return say('date.span', { from: formatDate(from), to: formatDate(to) });
  if (to !== null) return say('date.until', { date: formatDate(to) });
  if (from !== null) return say(isOver ? 'date.from' : 'date.since', { date: formatDate(from) });
  return '';
}
