/** Dates as pages print them, brought to ISO 8601 without guessing a time zone. */

/** `2025-11-07`, `2025-11-07T09:30`, `2025-11-07 09:30:00+05:00`, `20251107`. */
const ISO_DATE = /^(\d{4})-?([01]\d)-?([0-3]\d)(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?/i;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`;
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})\\b`, 'i');
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');

/** ISO 8601 date, with time and zone when the text gives them in ISO form; null when it holds no whole date. */
export function readIsoDate(text: string): string | null {
  const iso = ISO_DATE.exec(text.trim());
  if (iso) {
    const [, year = '', month = '', day = '', time, zone = ''] = iso;
    if (!isCalendarDay(Number(month), Number(day))) return null;
    return `${year}-${month}-${day}${time ? `T${time}${zone.toUpperCase()}` : ''}`;
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return fromWords(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  return monthFirst ? fromWords(monthFirst[3], monthFirst[1], monthFirst[2]) : null;
}

function fromWords(year = '', monthName = '', day = ''): string | null {
  const month = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase()) + 1;
  if (!isCalendarDay(month, Number(day))) return null;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isCalendarDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
