import type { Fact, FactName } from '../core/entity.ts';
import { formatDate, periodPhrase } from './dates.ts';
import { formatNumber, say } from './language.ts';

/** Facts whose value is a date. */
const DATED: readonly FactName[] = ['born', 'died', 'founded', 'dissolved'];

/** The value of a fact in words, with what is said of it in small: its dates, and whether it is over. Empty when nothing is. */
export function describeFact({ name, value, asOf, period }: Fact): { readonly words: string; readonly small: string } {
  const dates = period ? datedPeriod(periodPhrase(period), asOf) : (asOf?.slice(0, 4) ?? '');
  return { words: formatValue(name, value), small: period?.isOver ? formerPhrase(dates) : dates };
}

/** "since 2024, as of March 2026": who holds an office is true of a day, and that is said where the source tells it. */
const datedPeriod = (dates: string, asOf: string | null) =>
  asOf === null || dates === '' ? dates : say('facts.as_of', { dates, date: formatDate(asOf) });

const formerPhrase = (dates: string) => (dates === '' ? say('facts.former') : say('facts.former_dated', { dates }));

function formatValue(name: FactName, value: string | number): string {
  if (typeof value === 'number') return formatNumber(value);
  return DATED.includes(name) ? formatDate(value) : value;
}
