/** How many of the names of annotated articles the shipped knowledge has a candidate for: any, not only the right one. */
import { knownWhole, wholeOf } from '../../core/link/look-up/place-phrases.ts';
import { trimToName } from '../../core/resolve/names.ts';
import type { KnowledgeSource } from '../../core/types.ts';
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

/** What stands between the names of a phrase, and words in small letters before one. */
const BETWEEN_NAMES = /, |['’]s | (?=in \p{Lu})|(?<=^|\s)\p{Ll}[\p{Ll}-]* of (?:the )?(?=\p{Lu})/u;
const WORDS_BEFORE = /^(?:\p{Ll}[\p{Ll}-]* )+/u;

/** The names that the tagger finds in a longer one: "Durban, South Africa", "India's northeastern state of Assam". */
function namesWithin(name: string): string[] {
  const names = name.split(BETWEEN_NAMES).map((part) => part.replace(WORDS_BEFORE, '').trim());
  return names.filter((part) => /^\p{Lu}/u.test(part));
}

/** Looks up every name, as the line does: a phrase without an answer by the place that it is about, or by all names in it. */
export async function coverNames(
  names: readonly string[],
  source: Pick<KnowledgeSource, 'candidates'>,
): Promise<Coverage> {
  const countByName = new Map<string, number>();
  for (const name of names) countByName.set(name, (countByName.get(name) ?? 0) + 1);
  const asked = [...countByName.keys()].flatMap((name) => [name, ...namesWithin(name)]);
  const onDevice = await source.candidates([...asked, ...asked.flatMap((name) => wholeOf(name) ?? [])], {
    aborted: false,
  });
  const isAnswered = (name: string): boolean => {
    const parts = namesWithin(name);
    const isKnown = (onDevice.get(name) ?? []).length > 0 || knownWhole(name, onDevice) !== null;
    return isKnown || (parts.length > 0 && parts[0] !== name && parts.every(isAnswered));
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
