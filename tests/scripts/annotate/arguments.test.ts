import { describe, expect, it } from 'vitest';
import { formatOf, parseArguments } from '../../../scripts/annotate/arguments.ts';

const NOTHING_SET = { format: null, url: null, wiki: null, wikidata: null };
const WIKI = 'http://127.0.0.1:8099/api.php';

describe('arguments', () => {
  it.each([
    ['', { ...NOTHING_SET, files: ['-'] }],
    ['-', { ...NOTHING_SET, files: ['-'] }],
    ['a.txt b.html', { ...NOTHING_SET, files: ['a.txt', 'b.html'] }],
    ['--format conll a.txt', { ...NOTHING_SET, format: 'conll', files: ['a.txt'] }],
    ['a.txt --format=html', { ...NOTHING_SET, format: 'html', files: ['a.txt'] }],
    ['--url https://news.example/a a.html', { ...NOTHING_SET, url: 'https://news.example/a', files: ['a.html'] }],
    [`--wiki ${WIKI} --wikidata ${WIKI} a.txt`, { ...NOTHING_SET, wiki: WIKI, wikidata: WIKI, files: ['a.txt'] }],
    ['-- --odd-name.txt', { ...NOTHING_SET, files: ['--odd-name.txt'] }],
  ])('“%s” are understood', (line, request) => {
    expect(parseArguments(line.split(' ').filter((word) => word !== ''))).toEqual({ mistakes: [], request });
  });

  it.each([
    ['--format xml a.txt', '--format must be one of text, html, conll, jsonl, not “xml”'],
    ['--format', '--format needs a value'],
    ['--format --url https://news.example/ a.txt', '--format needs a value'],
    ['--url nowhere a.txt', '--url is not an address: “nowhere”'],
    ['--wiki javascript:alert(1)//api.php a.txt', '--wiki: “javascript:alert(1)//api.php” must start with https://.'],
    ['--wiki http://wiki.example/api.php a.txt', '--wiki: “http://wiki.example/api.php” must start with https://.'],
    ['--wikidata https://wiki.example/ a.txt', expect.stringMatching(/^--wikidata: .*must end in \/api\.php/)],
  ])('“%s” stop everything with one line', (line, mistake) => {
    expect(parseArguments(line.split(' '))).toEqual({ mistakes: [mistake], request: null });
  });

  it.each([
    ['--colour a.txt', ['unknown option --colour']],
    ['--colour=red a.txt', ['unknown option --colour']],
    ['-x a.txt --constructor', ['unknown option -x', 'unknown option --constructor']],
  ])('“%s” are named one a line, and the inputs still read', (line, named) => {
    const { mistakes, request } = parseArguments(line.split(' '));
    expect(mistakes.map((mistake) => mistake.split(';')[0])).toEqual(named);
    expect(mistakes.every((mistake) => mistake.includes('usage:') && !mistake.includes('\n'))).toBe(true);
    expect(request?.files).toEqual(['a.txt']);
  });

  it('with nothing but an unknown option do not wait for standard input', () => {
    expect(parseArguments(['--help']).request).toBeNull();
  });
});

describe('the format of an input', () => {
  it.each([
    ['page.html', 'html'],
    ['page.HTM', 'html'],
    ['page.xhtml', 'html'],
    ['news.conll', 'conll'],
    ['news.iob2', 'conll'],
    ['news.bio', 'conll'],
    ['news.txt', 'text'],
    ['html', 'text'],
    ['conll.md', 'text'],
    ['-', 'text'],
  ] as const)('%s is %s', (file, format) => {
    expect(formatOf(file, null)).toBe(format);
    expect(formatOf(file, 'conll')).toBe('conll');
  });
});
