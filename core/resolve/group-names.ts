/** How the name of a group is shortened: "the Red Cross", "the Commission", "the Reserve Bank", "Republicans". */

import { readInstitution } from './institutions.ts';

/** The short form's relation to the full name. */
export type ShortGroupForm = 'plural' | 'party' | 'complement' | 'head' | 'office';

/** Nouns that stand alone, with a capital, for the one group of the article that has them as its head. */
const HEAD_NOUNS = new Set(
  (
    'commission committee council parliament assembly congress senate union agency authority board bank fund institute ' +
    'institution association federation foundation ministry department university college league society tribunal court ' +
    'organisation organization secretariat bureau corporation trust alliance confederation'
  ).split(' '),
);
const COMPLEMENT = / (?:of|for|on|against|to) (?:the )?/u;
/** Shorter plurals are other words ("Mar", "Mars"). */
const MIN_PLURAL_LETTERS = 5;

/** How `short` can stand for `full`, both as folded words; null when it cannot. */
export function shortGroupForm(short: readonly string[], full: readonly string[]): ShortGroupForm | null {
  const a = short.join(' ');
  const b = full.join(' ');
  if (a === b || a === '') return null;
  if (a.length >= MIN_PLURAL_LETTERS && (b === `${a}s` || a === `${b}s`)) return 'plural';
  if (full.at(-1) === 'party' && full.length > 1 && isPartyName(a, full.slice(0, -1).join(' '))) return 'party';
  const complement = COMPLEMENT.exec(b);
  if (complement && isComplementName(short, full, b.slice(complement.index + complement[0].length)))
    return 'complement';
  if (b.startsWith(`${a} of `) && isOwnerless(a)) return 'office';
  const head = (complement ? b.slice(0, complement.index) : b).split(' ').at(-1);
  return full.length > 1 && a === head && HEAD_NOUNS.has(a) ? 'head' : null;
}

/** An office without its country: "the Reserve Bank". */
function isOwnerless(short: string): boolean {
  const office = readInstitution({ start: 0, end: short.length }, { text: short, places: [] });
  return office !== null && office.owner === null;
}

/** "Labour", "Conservatives", "Democrats" for the party of that name. */
const isPartyName = (short: string, name: string) =>
  short === name || short === `${name}s` || short === `${name.replace(/ic$/u, '')}s`;

/** "Red Cross" for the International Committee of the Red Cross, "Cambridge" for its university; never one other word. */
const isComplementName = (short: readonly string[], full: readonly string[], complement: string) =>
  short.join(' ') === complement && (short.length > 1 || full[0] === 'university');
