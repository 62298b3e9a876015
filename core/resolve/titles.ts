/** What the word before a person's name says: a courtesy title with its gender, or an office. */

import type { Span } from '../types.ts';
import { isCourtesyTitle, isRoleNoun } from './role-words.ts';

/** As a courtesy title says it. */
export type Gender = 'male' | 'female';

const WORD_BEFORE = /([\p{L}.]+)\s+$/u;
/** Characters looked at: longer than any title. */
const REACH = 24;
const MALE = /^(?:mr|sir|lord|señor|don|sri|shri|king|prince|emperor|duke|baron)\.?$/iu;
const FEMALE =
  /^(?:mrs|ms|miss|lady|dame|madame?|mme|mlle|señora|doña|shrimati|smt|begum|queen|princess|empress|duchess)\.?$/iu;

const titleBefore = ({ start }: Span, text: string) =>
  text.slice(Math.max(0, start - REACH), start).match(WORD_BEFORE)?.[1] ?? '';

/** Gender of the title right before a name; null without one. */
export function titleGender(mention: Span, text: string): Gender | null {
  const title = titleBefore(mention, text);
  if (MALE.test(title)) return 'male';
  return FEMALE.test(title) ? 'female' : null;
}

/** Does a title stand right before the name ("Mr", "President")? It is then no first name. */
export function isTitled(mention: Span, text: string): boolean {
  const title = titleBefore(mention, text);
  return isCourtesyTitle(title) || (/^\p{Lu}/u.test(title) && isRoleNoun(title));
}
