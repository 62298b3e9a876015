/**
 * Verbs of speech, decision and diplomacy, in all their forms. Only those whose subject speaks or decides in nearly every
 * use: "won", "hosted" and "received" are as true of a place, "declared" and "dismissed" belong to cricket too.
 */

/** How a verb stands in its sentence. */
export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'progressive';

/** May take a clause, a preposition or nothing: "Islamabad warned of", "agreed to", "said on Monday". */
const FREE =
  'say warn announce agree refuse respond reply vow pledge threaten call insist protest decline retaliate negotiate argue ' +
  'promise confirm deny acknowledge admit reiterate demand propose intervene mediate apologise apologize complain';
/** Has to have an object, so that a preposition behind its past form makes it a passive: "Beijing accused of". */
const TRANSITIVE =
  'tell accuse blame urge condemn denounce criticise criticize deplore summon expel recall reject welcome approve ratify ' +
  'veto recognise recognize impose suspend sanction invade annex extradite deport ban oppose order sign sever notify lodge';
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  ban: ['banned', 'banned'],
  expel: ['expelled', 'expelled'],
  admit: ['admitted', 'admitted'],
  annex: ['annexed', 'annexed'],
};
const DOUBLED = new Set(['ban', 'expel', 'admit']);

interface Verb {
  readonly isTransitive: boolean;
  readonly forms: ReadonlySet<VerbForm>;
}

const verbByWord = new Map<string, Verb>();
for (const [bases, isTransitive] of [
  [FREE, false],
  [TRANSITIVE, true],
] as const)
  for (const base of bases.split(' '))
    for (const [word, form] of formsOf(base)) {
      const forms = new Set([...(verbByWord.get(word)?.forms ?? []), form]);
      verbByWord.set(word, { isTransitive, forms });
    }

function formsOf(base: string): [string, VerbForm][] {
  const isVowelY = /[aeo]y$/u.test(base);
  const stem = base.endsWith('y') && !isVowelY ? `${base.slice(0, -1)}i` : base.replace(/e$/u, '');
  const present = base.endsWith('y') && !isVowelY ? `${stem}es` : `${base}${/(?:s|x|ch|sh)$/u.test(base) ? 'es' : 's'}`;
  const [past, participle] = IRREGULAR[base] ?? [`${stem}ed`, `${stem}ed`];
  const progressive = `${DOUBLED.has(base) ? base + base.at(-1) : base.replace(/e$/u, '')}ing`;
  return [
    [base, 'base'],
    [present, 'present'],
    [past, 'past'],
    [participle, 'participle'],
    [progressive, 'progressive'],
  ];
}

/** Reads a word as such a verb, in any case of letters; null when it is none. */
export function readVerb(word: string): Verb | null {
  return verbByWord.get(word.toLowerCase()) ?? null;
}
