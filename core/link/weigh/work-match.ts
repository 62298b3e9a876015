/** Whether the article and a candidate's source tell of the same work. */

import { nameSuffix, nameWords, REGNAL_NUMBER } from '../../resolve/names.ts';
import { type RoleWords, readRoleWords } from '../../resolve/role-words.ts';
import type { Candidate, Chain } from '../../types.ts';
import type { LinkContext } from '../context/context.ts';

/** What stands about a ruler where the word for one does not: "the court painter of Philip IV". */
const COURT = ['court', 'crown', 'crowned', 'reign', 'reigned', 'throne'];

/** What both say of a chain's work. */
export interface Work {
  /** Work that the article states for the chain. */
  readonly stated: RoleWords;
  /** Work that the source tells of the candidate. */
  readonly known: RoleWords;
}

/** Reads the stated role, and the candidate's description with the first sentence about it. */
export function readWork(chain: Chain, { description, about }: Candidate): Work {
  const sentence = about.match(/^.*?[.!?](?=\s+\p{Lu}|$)/su)?.[0] ?? about;
  return { stated: readStated(chain), known: readRoleWords(`${description} ${sentence}`) };
}

/** Nouns for who does what a clause of position says: "who founded the republic". */
const DOERS: readonly (readonly [verb: RegExp, noun: string])[] = [
  [/^founded\b/u, 'founder'],
  [/^(?:leads|led)\b/u, 'leader'],
  [/^(?:chairs|chaired)\b/u, 'chair'],
  [/^(?:edits|edited)\b/u, 'editor'],
  [/^(?:commands|commanded)\b/u, 'commander'],
  [/^(?:manages|managed)\b/u, 'manager'],
  [/^(?:coaches|coached)\b/u, 'coach'],
  [/^(?:captains|captained)\b/u, 'captain'],
  [/^(?:owns|owned)\b/u, 'owner'],
  [/^(?:teaches|taught)\b/u, 'teacher'],
];

/** The stated role; and of a first name with a number, "Philip IV", that its bearer rules. */
function readStated({ kind, name, role }: Chain): RoleWords {
  const words = role?.text ?? '';
  const doer = DOERS.find(([verb]) => verb.test(words.replace(/^(?:had|has|once) /u, '')))?.[1] ?? '';
  const { fields, nouns } = readRoleWords(`${doer} ${words}`);
  const isRuler = kind === 'person' && nameWords(name).length === 1 && REGNAL_NUMBER.test(nameSuffix(name) ?? '');
  return isRuler && fields.size === 0 ? { fields: new Set(['royalty', 'religion']), nouns } : { fields, nouns };
}

/** Nouns of work that both name. */
export const sharedNouns = ({ stated, known }: Work): string[] =>
  [...stated.nouns].filter((noun) => known.nouns.has(noun));

/** What is shared, as evidence of the names that `Features` has. */
export function compareWork({ id, kind }: Chain, work: Work, { words, wordsBeside, authored }: LinkContext) {
  const { stated, known } = work;
  const hasRole = stated.fields.size > 0;
  const isNounShared = sharedNouns(work).length > 0;
  const isFieldShared = [...stated.fields].some((field) => known.fields.has(field));
  const isAuthor = [...(authored.get(id) ?? [])].some((field) => known.fields.has(field));
  const isNamed = isAuthor || [...known.nouns].some((noun) => words.has(noun) || words.has(`${noun}s`));
  const beside = kind === 'person' ? wordsBeside.get(id) : undefined;
  const isRuler = stated.fields.has('royalty') && known.fields.has('royalty');
  const isAtCourt = isRuler && COURT.some((word) => beside?.has(word));
  const isBeside = isAtCourt || [...known.nouns].some((noun) => beside?.has(noun));
  return {
    roleNounShared: Number(isNounShared),
    roleFieldShared: Number(!isNounShared && isFieldShared),
    workNamed: Number(!hasRole && isNamed),
    workAbsent: Number(!hasRole && known.nouns.size > 0 && !isNamed),
    workBeside: Number(isBeside || isAuthor),
  };
}

/** Does anything in the article speak of the candidate's work? */
export const sharesWork = (features: ReturnType<typeof compareWork>): boolean =>
  features.roleNounShared + features.roleFieldShared + features.workNamed + features.workBeside > 0;
