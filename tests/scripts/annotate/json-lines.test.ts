import { describe, expect, it } from 'vitest';
import { parseLine, splitLines } from '../../../scripts/annotate/json-lines.ts';

async function* chunksOf(text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function split(text: string, size: number, maxBytes?: number): Promise<(string | null)[]> {
  const lines: (string | null)[] = [];
  for await (const line of splitLines(chunksOf(text, size), maxBytes)) lines.push(line && Buffer.from(line).toString());
  return lines;
}

describe('splitLines', () => {
  it.each([1, 2, 3, 100])('gives the same lines from chunks of %d bytes, the last without an end too', async (size) => {
    expect(await split('añb\n\n\ncd\ne', size)).toEqual(['añb', 'cd', 'e']);
  });

  it.each([1, 3, 100])('keeps nothing of a line that is too long, and goes on after it: chunks of %d', async (size) => {
    expect(await split('abcd\nabcde\nab\nabcdefghij', size, 4)).toEqual(['abcd', null, 'ab', null]);
  });

  it('holds no more of an endless line than it may keep', async () => {
    let given = 0;
    async function* endless() {
      for (; given < 2000; given += 1) yield new Uint8Array(1000).fill(97);
    }
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    async function* watched() {
      for await (const chunk of endless()) {
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
        yield chunk;
      }
    }
    const lines: unknown[] = [];
    for await (const line of splitLines(watched(), 5000)) lines.push(line);
    expect(lines).toEqual([null]);
    expect(given).toBe(2000);
    expect(most).toBeLessThan(2_000_000);
  });
});

describe('parseLine', () => {
  const parse = (line: string) => parseLine(Buffer.from(line));

  it('reads an article as text or as HTML', () => {
    const text = { id: 7, text: 'It is Oslo.', publishedAt: '2026-11-20' };
    const html = { id: 'a', html: '<p>It is Oslo.', url: 'https://news.example/a' };
    expect(parse(JSON.stringify(text))).toEqual({ isUsable: true, record: text });
    expect(parse(JSON.stringify(html))).toEqual({ isUsable: true, record: html });
  });

  it.each([
    ['{"id": 1', null, 'not JSON'],
    ['[]', null, '"id"'],
    ['{"text": "x"}', null, '"id"'],
    ['{"id": 1}', 1, 'needs "html" or "text", and only one'],
    ['{"id": 1, "html": "x", "text": "y"}', 1, 'needs "html" or "text", and only one'],
    ['{"id": "b", "text": 5}', 'b', '"text"'],
    ['{"id": "b", "text": "x", "url": "no"}', 'b', '"url"'],
    ['{"id": "b", "text": "x", "publishedAt": "yesterday"}', 'b', '"publishedAt"'],
  ])('says what is wrong with %s', (line, id, problem) => {
    const parsed = parse(line);
    expect(parsed).toMatchObject({ isUsable: false, id });
    expect(parsed.isUsable ? '' : parsed.problem).toContain(problem);
  });

  it('says so of bytes that are no UTF-8 and of a line that was too long', () => {
    expect(parseLine(Uint8Array.of(0x7b, 0xe9))).toEqual({ isUsable: false, id: null, problem: 'not UTF-8 text' });
    expect(parseLine(null)).toMatchObject({ isUsable: false, problem: expect.stringContaining('longer than') });
  });
});
