/**
 * Then and now: who held an office when the article was published, and who does by now. Sources date facts as exactly as
 * they can ("1998", "1998-05"), so two dates may not be comparable; where they are not, nothing is said. An undated fact
 * says nothing either.
 */

import type { Fact, FactName } from '../entity.ts';
import type { ThenAndNow } from './card.ts';

/** Facts that someone holds for a time: a person's positions, and who leads a place or group. */
const OFFICES: readonly FactName[] = ['position', 'leader', 'head-of-government', 'head-of-state'];
const ENDS: readonly FactName[] = ['died', 'dissolved'];

/** Null when the article is undated or newer than the data, and when nothing is known to have changed since. */
export function compareThenAndNow(
  facts: readonly Fact[],
  { publishedAt, asOf: retrievedOn }: { readonly publishedAt: string | null; readonly asOf: string | null },
): ThenAndNow | null {
  const publishedOn = publishedAt?.match(/^\d{4}-\d{2}-\d{2}/)?.[0] ?? null;
  const offices = facts.filter(({ name, period }) => OFFICES.includes(name) && period?.from);
  const asOf = earliest([retrievedOn, ...offices.map((office) => office.asOf)]);
  if (publishedOn === null || asOf === null || !isBefore(publishedOn, asOf)) return null;
  const heldThen = offices.filter((fact) => isHeldOn(fact, publishedOn));
  const ended = facts.find(({ name, value }) => ENDS.includes(name) && isBefore(publishedOn, String(value))) ?? null;
  const heldNow = ended ? [] : offices.filter(({ period }) => !period?.isOver); // the end of all is not always written at each
  const hasChanged =
    heldThen.some(({ period }) => period?.isOver) ||
    heldNow.some(({ period }) => isBefore(publishedOn, period?.from ?? ''));
  return ended || hasChanged ? { publishedOn, heldThen, heldNow, ended, asOf } : null;
}

/** "Now" is the oldest of the dates that what is shown was known at. */
function earliest(dates: readonly (string | null)[]): string | null {
  const known = dates.filter((date) => date !== null);
  return known.reduce<string | null>((first, date) => (first === null || isBefore(date, first) ? date : first), null);
}

/** Surely held on that day: begun before it, and ended after it or not yet. */
function isHeldOn({ period }: Fact, day: string): boolean {
  if (!period?.from || !isBefore(period.from, day)) return false;
  return period.to === null ? !period.isOver : isBefore(day, period.to);
}

/** Is one ISO date surely before the other? Dates of unlike exactness are compared as far as both go. */
function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return ISO_START.test(one) && ISO_START.test(other) && one.slice(0, length) < other.slice(0, length);
}

/** Years before Christ do not sort as text. */
const ISO_START = /^\d{4}(?:-|$)/;
