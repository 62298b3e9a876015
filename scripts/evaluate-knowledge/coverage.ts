/** How many of the names of annotated articles the shipped knowledge has a candidate for: any, not only the right one. */
import { wholeOf } from '../../core/link/look-up/place-phrases.ts';
import { trimToName } from '../../core/resolve/names.ts';
import { foldName } from '../../core/text/normalize.ts';
import type { KnowledgeFile } from '../../knowledge/embedded/reader.ts';
import type { AnnotatedDocument } from '../evaluate/corpus.ts';
import { goldSpans, joinTokens } from '../evaluate/running-text.ts';

/** A part of a whole: 0–1 of `count`; 1 of nothing. */
export interface Share {
  readonly share: number;
  readonly count: number;
}

/** What the knowledge answers of a list of names. */
export interface Coverage {
  /** Each name as often as it comes. */
  readonly mentions: Share;
  readonly distinct: Share;
  /** Names without an answer, commonest first. */
  readonly missing: readonly { readonly text: string; readonly count: number }[];
}

/** The names of a type ("LOC") as their documents print them, without what the product does not look up either ("'s"). */
export function namesOfType(documents: readonly AnnotatedDocument[], type: string): string[] {
  return documents.flatMap((document) => {
    const running = joinTokens(document);
    const spans = goldSpans(document, running).filter((span) => span.type === type);
    return spans.map((span) => {
      const { start, end } = trimToName(running.text, span, false);
      return running.text.slice(start, end);
    });
  });
}

/**
 * Looks up every name, as the line does: a phrase without an answer by the place that it is a part of, and "Durban, South
 * Africa", which the tagger takes for two names, by both.
 */
export function coverNames(names: readonly string[], file: Pick<KnowledgeFile, 'findName'>): Coverage {
  const countByName = new Map<string, number>();
  for (const name of names) countByName.set(name, (countByName.get(name) ?? 0) + 1);
  const isKnown = (name: string | null): boolean => name !== null && file.findName(foldName(name)).length > 0;
  const isAnswered = (name: string): boolean => {
    const parts = name.split(', ');
    return isKnown(name) || isKnown(wholeOf(name)) || (parts.length > 1 && parts.every(isAnswered));
  };
  const missing = [...countByName]
    .filter(([name]) => !isAnswered(name))
    .map(([text, count]) => ({ text, count }))
    .sort((left, right) => right.count - left.count);
  const missingMentions = missing.reduce((sum, { count }) => sum + count, 0);
  return {
    mentions: shareOf(names.length - missingMentions, names.length),
    distinct: shareOf(countByName.size - missing.length, countByName.size),
    missing,
  };
}

const shareOf = (part: number, count: number): Share => ({ share: count === 0 ? 1 : part / count, count });
