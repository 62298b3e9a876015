import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCounts,
  type CountsByType,
  countSpans,
  countTags,
  namedRuns,
  scoreCounts,
  sumCounts,
} from '../../scripts/score-spans.ts';

const split = (...lines: string[]) => lines.map((line) => line.split(' '));

describe('namedRuns opens and closes names as conlleval does', () => {
  it.each([
    ['an I- after O opens a name', 'O I-PER I-PER', ['1-3 PER']],
    ['an I- at the start opens a name', 'I-LOC O', ['0-1 LOC']],
    ['an I- of another type opens a name', 'B-PER I-LOC', ['0-1 PER', '1-2 LOC']],
    ['an I- of another type between two of one opens three', 'B-PER I-ORG I-PER', ['0-1 PER', '1-2 ORG', '2-3 PER']],
    ['a B- after B- of its type opens a name', 'B-PER B-PER I-PER', ['0-1 PER', '1-3 PER']],
    ['a B- after I- of its type opens a name', 'B-PER I-PER B-PER', ['0-2 PER', '2-3 PER']],
    ['an O closes a name', 'B-PER O I-PER', ['0-1 PER', '2-3 PER']],
    ['nothing is named', 'O O', []],
  ])('%s', (_, tags, names) => {
    expect(namedRuns(tags.split(' ')).map(({ start, end, type }) => `${start}-${end} ${type}`)).toEqual(names);
  });
});

describe('countTags', () => {
  it.each([
    ['the same name', 'B-PER I-PER O', 'B-PER I-PER O', { gold: 1, found: 1, right: 1 }],
    ['a shorter name', 'B-PER I-PER O', 'B-PER O O', { gold: 1, found: 1, right: 0 }],
    ['a name in two', 'B-PER I-PER O', 'B-PER B-PER O', { gold: 1, found: 2, right: 0 }],
    ['two neighbours in one', 'B-PER B-PER O', 'B-PER I-PER O', { gold: 2, found: 1, right: 0 }],
    ['a name opened by I-', 'B-PER O O', 'I-PER O O', { gold: 1, found: 1, right: 1 }],
    ['nothing', 'B-PER O O', 'O O O', { gold: 1, found: 0, right: 0 }],
  ])('counts %s', (_, gold, ...[found, counts]) => {
    expect(countTags(split(gold), split(found)).get('PER')).toEqual(counts);
  });

  it('counts another type as missed in one and false in the other', () => {
    const counts = countTags(split('B-PER'), split('B-ORG'));
    expect(counts.get('PER')).toEqual({ gold: 1, found: 0, right: 0 });
    expect(counts.get('ORG')).toEqual({ gold: 0, found: 1, right: 0 });
  });

  it('keeps sentences apart', () => {
    expect(countTags(split('B-PER', 'O'), split('O', 'B-PER')).get('PER')).toEqual({ gold: 1, found: 1, right: 0 });
  });

  it('throws when a sentence has another number of tags', () => {
    expect(() => countTags(split('O O'), split('O'))).toThrow('sentence 0: 2 tags wanted, got 1');
  });

  it('counts any tags as the state machine of conlleval does', () => {
    const tag = fc.constantFrom('O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC');
    const sentence = fc.array(fc.tuple(tag, tag), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 4 }), (sentences) => {
        const gold = sentences.map((pairs) => pairs.map(([one]) => one));
        const found = sentences.map((pairs) => pairs.map(([, other]) => other));
        expect(byName(countTags(gold, found))).toEqual(byName(runConlleval(gold, found)));
      }),
    );
  });
});

describe('countSpans', () => {
  it('wants beginning, end and type', () => {
    const gold = [{ start: 0, end: 4, type: 'PER' }];
    const found = [gold[0]!, { start: 5, end: 9, type: 'LOC' }];
    expect(byName(countSpans(gold, found))).toEqual({
      LOC: { gold: 0, found: 1, right: 0 },
      PER: { gold: 1, found: 1, right: 1 },
    });
  });

  it('is added up over texts', () => {
    const one = countSpans([{ start: 0, end: 4, type: 'PER' }], []);
    expect(byName(addCounts([one, one]))).toEqual({ PER: { gold: 2, found: 0, right: 0 } });
  });
});

describe('scoreCounts', () => {
  it('gives percentages', () => {
    expect(scoreCounts({ gold: 4, found: 2, right: 1 })).toEqual({ precision: 50, recall: 25, f1: 100 / 3 });
  });

  it('gives 0 when there is nothing', () => {
    expect(scoreCounts({ gold: 0, found: 0, right: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  it('sums only the types asked for', () => {
    const counts = countTags(split('B-PER B-MISC'), split('B-PER B-MISC'));
    expect(sumCounts(counts, ['PER', 'LOC'])).toEqual({ gold: 1, found: 1, right: 1 });
  });
});

function byName(counts: CountsByType) {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Another way to the same counts: conlleval's own, which goes through both columns at once, token by token, and never
 * lists names. A name is right when both columns open one of its type at one token and both close it at one token.
 */
function runConlleval(gold: readonly (readonly string[])[], found: readonly (readonly string[])[]): CountsByType {
  const counts = new Map<string, { gold: number; found: number; right: number }>();
  const countOf = (type: string) => {
    const count = counts.get(type) ?? { gold: 0, found: 0, right: 0 };
    counts.set(type, count);
    return count;
  };
  for (const [i, goldTags] of gold.entries()) {
    let open: string | null = null;
    for (let at = 0; at <= goldTags.length; at += 1) {
      const [wanted, given] = [stepAt(goldTags, at), stepAt(found[i]!, at)];
      if (open !== null && (wanted.closes || given.closes)) {
        if (wanted.closes && given.closes) countOf(open).right += 1;
        open = null;
      }
      if (wanted.opens) countOf(wanted.type).gold += 1;
      if (given.opens) countOf(given.type).found += 1;
      if (wanted.opens && given.opens && wanted.type === given.type) open = wanted.type;
    }
  }
  return counts;
}

/** Whether a name ends before a token, and whether one begins at it; after the last token all names end. */
function stepAt(tags: readonly string[], at: number): { closes: boolean; opens: boolean; type: string } {
  const [before, now] = [tags[at - 1] ?? 'O', tags[at] ?? 'O'];
  const [typeBefore, type] = [before.slice(2), now.slice(2)];
  const isChange = now.startsWith('B') || typeBefore !== type;
  return { closes: before !== 'O' && (now === 'O' || isChange), opens: now !== 'O' && isChange, type };
}
