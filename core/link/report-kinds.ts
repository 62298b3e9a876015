/**
 * Reports in which a city's name often is none: a match report names clubs by their cities, a market report companies.
 * Both betray themselves by their words.
 */

const split = (list: string) => list.split(' ');
const REPORTS: readonly (readonly string[])[] = [
  split(
    'match goal goals penalty penalties striker midfielder goalkeeper defender winger league cup fixture semi kick coach wicket wickets wicketkeeper innings overs bat batting bowled bowler spinner tournament season scored referee',
  ),
  split(
    'shares index stock stocks gainers losers bonds ftse benchmark dividend futures yields miners investors traders brokers',
  ),
];
/** Distinct words of one sort from which an article is such a report; the other articles of ours have at most two. */
const REPORT_FROM = 5;

/** Is an article with these words, folded, a report of a match or of a market? */
export function isMatchOrMarketReport(words: ReadonlySet<string>): boolean {
  return REPORTS.some((sort) => sort.filter((word) => words.has(word)).length >= REPORT_FROM);
}
