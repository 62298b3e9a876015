import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDocument, readDocuments } from '../../../scripts/evaluate-linking/documents.ts';

const PAGES = {
  1: ['Perth', 900, 3, 'GPE', [1, 2]],
  2: ['Perth,_Scotland', 100, 7, 'UNK', []],
};
const mention = { text: 'Perth', orig: 'PERTH', gold: 'Perth,_Scotland', cands: [1, 2] };
const lineOf = (document: unknown) => JSON.stringify(document);

describe('a document of candidate lists', () => {
  it('gives each name once, with its forms, its pages and the answers of all its mentions', () => {
    const { split, names } = readDocument(
      lineOf({ split: 'dev', mentions: [mention, { ...mention, gold: null }], pages: PAGES }),
    );
    expect(split).toBe('dev');
    expect(names).toEqual([
      {
        forms: ['Perth', 'PERTH'],
        golds: ['Perth, Scotland', null],
        pages: [
          { id: 'page:1', title: 'Perth', kind: 'place', popularity: 900, linksTo: ['page:1', 'page:2'] },
          { id: 'page:2', title: 'Perth, Scotland', kind: null, popularity: 100, linksTo: [] },
        ],
      },
    ]);
  });

  it('takes what is missing for unknown', () => {
    const { names } = readDocument(
      lineOf({ mentions: [{ text: 'Perth' }, { text: 'Oban', cands: [3, 9] }], pages: { 3: ['Oban'] } }),
    );
    expect(names).toEqual([
      { forms: ['Perth'], golds: [null], pages: [] },
      {
        forms: ['Oban'],
        golds: [null],
        pages: [{ id: 'page:3', title: 'Oban', kind: null, popularity: 0, linksTo: [] }],
      },
    ]);
  });

  it.each([
    ['not JSON', '{', SyntaxError],
    ['no object', '[]', 'a document must be an object'],
    ['no mentions', '{}', '"mentions" must be a list'],
    ['a page without a title', lineOf({ mentions: [], pages: { 1: [] } }), 'page 1 must begin with its title'],
    ['a mention without a text', lineOf({ mentions: [{}] }), 'a mention must have a "text"'],
    ['a gold page that is a number', lineOf({ mentions: [{ ...mention, gold: 2 }] }), 'must be a title or null'],
  ])('is refused for %s', (_, line, problem) => {
    expect(() => readDocument(line)).toThrow(problem);
  });

  it.each([
    ['plain', (text: string) => Buffer.from(text)],
    ['gzipped', (text: string) => gzipSync(text)],
  ])('is read from a %s file; malformed lines are told and left out', (_, pack) => {
    const path = join(mkdtempSync(join(tmpdir(), 'linking-')), 'lists.jsonl');
    writeFileSync(path, pack(`${lineOf({ mentions: [mention], pages: PAGES })}\nnonsense\n\n{}\n`));
    const told: string[] = [];
    expect(readDocuments(path, (sentence) => told.push(sentence))).toHaveLength(1);
    expect(told).toHaveLength(2);
    expect(told[0]).toContain(`${path}, line 2: `);
    expect(told[1]).toBe(`${path}, line 4: "mentions" must be a list`);
  });
});
