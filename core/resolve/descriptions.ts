/**
 * "The spokesperson", "the ministry": words that point at a chain by its role or sort. They are attached only when nobody
 * else can be meant: one chain carries the noun, and every other use of the noun in the article is the chain's own or as
 * bare as the description itself. A single "a spokesperson" or "Iran's ambassador" that no chain accounts for ends it,
 * since every step from names to descriptions costs precision (Lee et al. 2013). Pronouns are never attached.
 */

import type { Chain, Description, Role, Span } from '../types.ts';
import { isGroupNoun } from './group-nouns.ts';
import { isRoleNoun } from './role-words.ts';
import { findRoles } from './roles.ts';

/** Characters from the chain's last mention or description on: about three paragraphs of news. */
const WINDOW = 700;
const WORD = /\p{L}[\p{L}-]*/gu;
const COMPLEMENT = /\s(?:of|for|at|in|to|from|with|on|under|against|who|and)\s/u;
/** What makes a noun a description: the article, and at most one word between. */
const ARTICLE = /\b[Tt]he\s+(?:(\p{L}[\p{L}-]*)\s+)?$/u;
/** Characters looked at before a noun for them, and behind it for more: some words. */
const ARTICLE_REACH = 64;
const MORE_REACH = 16;
/** Behind a bare noun stands no complement ("of Lima") and no name ("the minister Ana Ruiz"). */
const SOMETHING_MORE = /^\s+(?:(?:of|for|to|at|from|in charge)\b|\p{Lu})/u;
/** Heads that mean a thing or anybody as often as someone named: "shook his head", "the second half". */
const LOOSE_NOUNS = new Set('head chair member second back general lead major fellow official aide'.split(' '));
/** Nouns that any group answers to, so that no other group may be named in between. */
const OPEN_NOUNS = new Set('group organisation organization body company firm business team'.split(' '));
/** They make an office another one, or an old one: "the president" is not the vice president. */
const OTHER_OFFICE = /\b(?:vice|deputy|assistant|associate|former|ex|acting|late)\b|-elect\b|-designate\b/iu;

/** A noun that a chain carries, and where the text says so. */
interface Carrier {
  readonly chain: Chain;
  /** Folded: lower case, one form for all sexes. */
  readonly noun: string;
  /** Words before the noun in role or name, folded: "prime" of the prime minister. */
  readonly modifiers: readonly string[];
  readonly evidence: Span;
}

/** Gives each chain the descriptions that can only mean it. Costs length of the text, and uses of each noun × its chain. */
export function attachDescriptions(chains: readonly Chain[], text: string): Chain[] {
  const carriers = chains.flatMap((chain) => findCarriers(chain, text));
  const usesByNoun = findUses(new Set(carriers.map(({ noun }) => noun)), text);
  const attached = [...usesByNoun].flatMap(([noun, uses]) =>
    descriptionsOf(
      noun,
      carriers.filter((carrier) => carrier.noun === noun),
      { chains, text, uses },
    ),
  );
  return chains.map((chain) => {
    const own = attached.filter((one) => one.chain === chain).map(({ description }) => description);
    return own.length === 0 ? chain : { ...chain, descriptions: own.sort((a, b) => a.start - b.start) };
  });
}

/** What descriptions are looked for in. */
interface ChainedText {
  readonly chains: readonly Chain[];
  readonly text: string;
  /** Where the noun stands in the text, whoever is meant. */
  readonly uses: readonly Span[];
}

/** Where each of the nouns stands in the text. */
function findUses(nouns: ReadonlySet<string>, text: string): Map<string, Span[]> {
  const usesByNoun = new Map([...nouns].map((noun): [string, Span[]] => [noun, []]));
  for (const { 0: word, index: start } of text.matchAll(WORD))
    usesByNoun.get(foldNoun(word))?.push({ start, end: start + word.length });
  return usesByNoun;
}

/** Spokesman, spokeswoman and spokesperson are one noun; so are chairman and chairwoman. */
const foldNoun = (word: string) => word.toLowerCase().replace(/(?<=^(?:spokes|chair))(?:man|woman)$/u, 'person');

function findCarriers(chain: Chain, text: string): Carrier[] {
  if (chain.kind === 'place') return [];
  const isHead = chain.kind === 'person' ? isRoleNoun : isGroupNoun;
  const ofRoles = findRoles(chain.mentions, chain.kind, text)
    .filter((role: Role) => !OTHER_OFFICE.test(role.text))
    .flatMap(({ text: words, span }) => words.split(',').map((part) => ({ part, evidence: span })));
  const names = chain.kind === 'group' ? chain.mentions.filter((mention) => /\s/u.test(mention.text)) : [];
  const ofNames = names.map(({ text: part, start, end }) => ({ part, evidence: { start, end } }));
  return [...ofRoles, ...ofNames].flatMap(({ part, evidence }) => {
    const words = (part.split(COMPLEMENT, 1)[0]!.match(WORD) ?? []).map(foldNoun);
    const noun = words.pop() ?? '';
    return isHead(noun) && !LOOSE_NOUNS.has(noun) ? [{ chain, noun, modifiers: words, evidence }] : [];
  });
}

/** The descriptions by one noun, all of one chain; none when another could be meant. */
function descriptionsOf(
  noun: string,
  carriers: readonly Carrier[],
  { chains, text, uses }: ChainedText,
): { readonly chain: Chain; readonly description: Description }[] {
  const { chain } = carriers[0]!;
  if (carriers.some((other) => other.chain !== chain)) return [];
  const bare = findBare(carriers, uses, text);
  const accounted = [...bare, ...chain.mentions, ...carriers.map(({ evidence }) => evidence)];
  if (uses.some((use) => !accounted.some(({ start, end }) => use.start >= start && use.start < end))) return [];

  const found: Description[] = [];
  for (const span of bare) {
    const evidence = carriers.filter((one) => one.evidence.end <= span.start).at(-1)?.evidence;
    const before = [...chain.mentions, ...found].filter(({ end }) => end <= span.start);
    const gap = { start: Math.max(...before.map(({ end }) => end)), end: span.start };
    const isNamed = chains.some((one) => one.mentions.some(({ start, end }) => start < span.end && end > span.start));
    const isOpen = OPEN_NOUNS.has(noun) && chains.some((other) => other !== chain && isGroupIn(other, gap));
    if (evidence && !isNamed && !isOpen && gap.end - gap.start <= WINDOW) found.push({ ...span, evidence });
  }
  return found.map((description) => ({ chain, description }));
}

/** "The minister", and "the prime minister" where the role says so; no complement that would make it another's. */
function findBare(carriers: readonly Carrier[], uses: readonly Span[], text: string): Span[] {
  const modifiers = new Set(carriers.flatMap((carrier) => carrier.modifiers));
  return uses.flatMap(({ start, end }) => {
    const before = ARTICLE.exec(text.slice(Math.max(0, start - ARTICLE_REACH), start));
    const isInCapitals = text.slice(start + 1, end) !== text.slice(start + 1, end).toLowerCase();
    if (!before || isInCapitals || SOMETHING_MORE.test(text.slice(end, end + MORE_REACH))) return [];
    const [found, modifier] = before;
    return modifier === undefined || modifiers.has(foldNoun(modifier)) ? [{ start: start - found.length, end }] : [];
  });
}

const isGroupIn = (chain: Chain, gap: Span) =>
  chain.kind === 'group' && chain.mentions.some(({ start }) => start >= gap.start && start < gap.end);
