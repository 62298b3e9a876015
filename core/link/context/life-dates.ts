/**
 * When someone was born and died: by a source's claims, else by the life dates that encyclopedias print, "(1850–1912)",
 * "(12 May 1850 – 3 June 1912)", "(born 1961)"; and by what an article says of a person: "who died in 2023".
 */

import type { Candidate, Chain } from '../../types.ts';

/** Years; null where nothing tells. */
export interface Life {
  readonly born: number | null;
  readonly died: number | null;
}

const SPAN_OF_YEARS = /\((?:[^()]*?\b)?(\d{4})\s*[–-]\s*(?:[^()]*?\b)?(\d{4})\)/u;
const BORN_IN = /\((?:[^()]*?;\s*)?(?:born|b\.)\s[^()]*?(\d{4})\)/u;
/** Characters of a lead in which life dates stand. */
const REACH = 250;
/** Years between the two numbers from which they are a life and no term of office; and the longest life. */
const [MIN_LIFE, MAX_LIFE] = [18, 120];

/** A candidate's life, as exactly as its source tells. */
export function lifeOf(candidate: Pick<Candidate, 'bornIn' | 'diedIn' | 'description' | 'about'>): Life {
  const { bornIn, diedIn, description, about } = candidate;
  const printed = [description, about.slice(0, REACH)].map(readLife);
  const tell = (key: keyof Life) => printed.find((life) => life[key] !== null)?.[key] ?? null;
  return { born: bornIn ?? tell('born'), died: diedIn ?? tell('died') };
}

function readLife(words: string): Life {
  const [, first = '', last = ''] = SPAN_OF_YEARS.exec(words) ?? [];
  const [born, died] = [Number(first), Number(last)];
  if (died - born >= MIN_LIFE && died - born <= MAX_LIFE) return { born, died };
  const alone = BORN_IN.exec(words)?.[1];
  return { born: alone === undefined ? null : Number(alone), died: null };
}

/** Characters looked at behind a name: an apposition and its clause. */
const CLAUSE_REACH = 80;
const NEXT_SENTENCE = /^(?:['’]s)?[.!?] (?:He|She|The \p{Ll}+) /u;
const NEXT_BORN = /^was born (?:in (?:the )?[\p{L} ]{1,30} )?in (?:\p{Lu}\p{L}+ )?(\d{4})\b/u;
const DIED = /^,? (?:(?:an?|the) [^,.;!?()]{1,40} )?(?:who )?(?:had )?died in (?:\p{L}+ )?(\d{4})\b/u;
const BORN = /^,? (?:(?:an?|the) [^,.;!?()]{1,40} )?(?:who )?was born in (?:\p{L}+ )?(\d{4})\b/u;

/** What the article says beside a person's names, and in a sentence that goes on from one: "… was X's. The trumpeter was born in 1901". */
export function statedLife({ kind, mentions }: Chain, text: string): Life {
  const after = kind === 'person' ? mentions.map(({ end }) => text.slice(end, end + CLAUSE_REACH)) : [];
  const find = (pattern: RegExp) => {
    const year = after.map((words) => pattern.exec(words)?.[1]).find((found) => found !== undefined);
    return year === undefined ? null : Number(year);
  };
  const next = after.flatMap((words) => NEXT_BORN.exec(words.replace(NEXT_SENTENCE, ''))?.[1] ?? []).map(Number);
  const beside = after.map((words) => readLife(/^ \([^()]*\)/u.exec(words)?.[0] ?? ''));
  const tell = (key: keyof Life) => beside.find((life) => life[key] !== null)?.[key] ?? null;
  return { born: find(BORN) ?? next[0] ?? tell('born'), died: find(DIED) ?? tell('died') };
}

/** Years by which two sources may differ on one life. */
const TOLERANCE = 1;

/** Do two accounts of a life agree: 1 when a year is the same and none differs, −1 when one differs, else 0? */
export function compareLives(a: Life, b: Life): -1 | 0 | 1 {
  const gaps = (['born', 'died'] as const).flatMap((key) =>
    a[key] === null || b[key] === null ? [] : [Math.abs(a[key] - b[key])],
  );
  if (gaps.some((years) => years > TOLERANCE)) return -1;
  return gaps.includes(0) ? 1 : 0;
}
