/**
 * Reports in which a city's name often is none: a match report names clubs by their cities, a market report companies.
 * Both betray themselves by their words.
 */

/** What a report is of. */
export type Report = 'football' | 'cricket' | 'market';

const split = (list: string) => list.split(' ');
const MATCH = split(
  'match goal goals penalty penalties striker midfielder goalkeeper defender winger league cup fixture semi kick coach wicket wickets wicketkeeper innings overs bat batting bowled bowler spinner tournament season scored referee pitcher pitchers inning strikeouts batter outfielder',
);
const CRICKET = split('wicket wickets wicketkeeper innings overs batting bowled bowler spinner');
const MARKET = split(
  'shares index stock stocks gainers losers bonds ftse benchmark dividend futures yields miners investors traders brokers',
);
/** Distinct words of one sort from which an article is such a report; the other articles of ours have at most two. */
const REPORT_FROM = 5;
/** Words of cricket from which a match is one of cricket; set by hand. */
const CRICKET_FROM = 2;

/** Reads what an article with these words, folded, reports: a match, a market; null for neither. */
export function readReport(words: ReadonlySet<string>): Report | null {
  const count = (sort: readonly string[]) => sort.filter((word) => words.has(word)).length;
  if (count(MATCH) >= REPORT_FROM) return count(CRICKET) >= CRICKET_FROM ? 'cricket' : 'football';
  return count(MARKET) >= REPORT_FROM ? 'market' : null;
}
