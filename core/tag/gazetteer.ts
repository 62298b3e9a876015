/**
 * Name lists → flags per token: evidence for the network, not an answer. training/gazetteer.py builds the lists and does
 * the same matching; tests/core/tag/parity.test.ts holds the two together.
 *
 * A name is known by the fingerprint of its letters and digits alone, lower case and without accents, so "Guinea-Bissau"
 * and "Guinea - Bissau" or "U.S." and "U . S ." are one key and the file holds no strings. Only a capital begins a name:
 * "turkey" is a bird.
 */
import { fingerprintOf, foldToken, indexOf, stripAccents } from './features.ts';
import type { TaggerModel } from './model.ts';

/** Kinds of names that the lists tell apart, one bit each; training/gazetteer.py names them. */
const KINDS = 8;
/** Flags of a token: a bit a kind for a name of one token, and again for a longer one. */
export const FLAGS = 2 * KINDS;
/** The longest name looked up, in tokens, signs counted ("U . S . A"). */
const MATCH_TOKENS = 6;
const NOT_LETTERS = /[^\p{L}\p{N}]/gu;

/** Looks names up in the model's lists. */
export interface Gazetteer {
  /** Each token's flags, the first in the lowest bit. */
  flags(tokens: readonly string[]): number[];
}

/** A gazetteer for one document; it remembers the keys of the tokens it has seen. */
export function createGazetteer({ names }: TaggerModel): Gazetteer {
  const keyByToken = new Map<string, string>();

  function keyOf(token: string): string {
    const known = keyByToken.get(token);
    if (known !== undefined) return known;
    const key = stripAccents(foldToken(token).toLowerCase()).replace(NOT_LETTERS, '');
    keyByToken.set(token, key);
    return key;
  }

  function kindsOf(key: string): number {
    const row = indexOf(names.fingerprints, fingerprintOf(key));
    return row < 0 ? 0 : names.kinds[row]!;
  }

  /** The longest name of several tokens from `start` on; `end` is `start` when there is none. */
  function longestName(tokens: readonly string[], start: number): { end: number; kinds: number } {
    let longest = { end: start, kinds: 0 };
    let key = keyOf(tokens[start]!);
    for (let last = start + 1; last < Math.min(start + MATCH_TOKENS, tokens.length); last += 1) {
      const next = keyOf(tokens[last]!);
      key += next;
      const kinds = next === '' ? 0 : kindsOf(key);
      if (kinds > 0) longest = { end: last + 1, kinds };
    }
    return longest;
  }

  return {
    flags: (tokens) => {
      const flags = tokens.map(() => 0);
      for (const [start, token] of tokens.entries()) {
        if (token === token.toLowerCase() || keyOf(token) === '') continue;
        flags[start]! |= kindsOf(keyOf(token));
        const { end, kinds } = longestName(tokens, start);
        for (let i = start; i < end; i += 1) flags[i]! |= kinds << KINDS;
      }
      return flags;
    },
  };
}
