/** Words of a wiki → plain text of one line, cut to what linking and cards need. */

import { segmentSentences } from '../../core/text/segment.ts';

const MAX_ABOUT = 1200; // characters of a lead kept as evidence: the first paragraph or two
const MAX_SUMMARY = 420; // two or three sentences
const MAX_SUMMARY_SENTENCES = 3;

/** Plain text of one line: tags that slipped in, brackets left empty, control characters and runs of blanks go. */
export function cleanText(text = ''): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\(\s*[;,]?\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:])/g, '$1')
    .trim();
}

/** At most `limit` characters, cut after a whole word. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const blank = text.lastIndexOf(' ', limit);
  return text.slice(0, blank > 0 ? blank : limit);
}

/** The first part of a clean lead: evidence for linking. */
export function aboutOf(lead: string): string {
  return cutText(lead, MAX_ABOUT);
}

/** The first sentences of a clean lead, whole ones, as many as fit; null when there is no lead. */
export function summaryOf(lead: string): string | null {
  if (lead === '') return null;
  const sentences = segmentSentences(aboutOf(lead));
  let end = 0;
  for (const sentence of sentences.slice(0, MAX_SUMMARY_SENTENCES)) {
    if (end > 0 && sentence.end > MAX_SUMMARY) break;
    end = sentence.end;
  }
  const summary = lead.slice(0, end);
  return summary.length > MAX_SUMMARY ? `${cutText(summary, MAX_SUMMARY)}…` : summary;
}
