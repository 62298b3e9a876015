/**
 * Which names can have to do with each other at all. Joining asks of every pair whether one stands for the other; in a text
 * of 25,000 words with its thousand names that is a million pairs, nearly all without a letter in common.
 */

import { indexByOffset } from '../text/near.ts';
import type { Mention } from '../types.ts';
import type { NameGroup } from './name-groups.ts';

/** Gives the groups under a key, in the order in which they were added. */
export interface GroupIndex {
  add(group: NameGroup): void;
  /** Groups under any of the keys, each once. */
  find(keys: readonly string[]): readonly NameGroup[];
}

/** An empty index of groups by the keys that `keysOf` gives each. */
export function createGroupIndex(keysOf: (group: NameGroup) => readonly string[]): GroupIndex {
  const byKey = new Map<string, NameGroup[]>();
  return {
    add(group) {
      for (const key of new Set(keysOf(group))) {
        const known = byKey.get(key);
        if (known) known.push(group);
        else byKey.set(key, [group]);
      }
    },
    find: (keys) => [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))],
  };
}

/** An index that holds all of some groups. */
export function indexGroups(groups: readonly NameGroup[], keysOf: (group: NameGroup) => readonly string[]): GroupIndex {
  const index = createGroupIndex(keysOf);
  for (const group of groups) index.add(group);
  return index;
}

/** Groups named by one word or more of their own. */
export const wordsOf = ({ words }: NameGroup): readonly string[] => words;

/** Finds the groups with a mention that ends or begins within `reach` characters of one of the mentions given, and few others. */
export function indexByPlace(
  groups: readonly NameGroup[],
  reach: number,
): (mentions: readonly Mention[]) => readonly NameGroup[] {
  const near = indexByOffset(
    groups.flatMap((group) => group.mentions.map(({ start, end }) => ({ start, end, group }))),
    reach,
  );
  return (mentions) => [...new Set(mentions.flatMap(near).map(({ group }) => group))];
}
