import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';
import { findFaults, type Texts } from './locales/faults.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'locales');

function readTexts(file: string): Texts {
  const messages = parseMessagesText(readFileSync(join(FOLDER, file), 'utf8'), 'YAML');
  // The library adds the browsers' own messages to every file.
  return new Map(
    messages
      .filter(({ key }) => !key[0]?.startsWith('@@'))
      .map((message) => [message.key.join('.'), message.type === 'simple' ? message.message : '']),
  );
}

const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.yml'));
const ENGLISH = readTexts('en.yml');

test('the interface speaks six languages', () => {
  expect(FILES.sort()).toEqual(['ar.yml', 'en.yml', 'es.yml', 'fr.yml', 'hi.yml', 'ur.yml']);
  expect(ENGLISH.size).toBeGreaterThan(100);
});

test.each(FILES)('%s has every text, whole, with its fields and plural forms', (file) => {
  expect(findFaults(readTexts(file), ENGLISH)).toEqual([]);
});

test.each(FILES)('%s gives every key a name of its own in the browser', (file) => {
  const texts = readTexts(file);
  const names = Object.keys(
    generateChromeMessages(parseMessagesText(readFileSync(join(FOLDER, file), 'utf8'), 'YAML')),
  );
  expect(names.length).toBe(texts.size);
  expect(names.filter((name) => !/^[a-z0-9_]+$/.test(name))).toEqual([]);
});

/** What draws or hands on texts; `__MSG_…__` stands in the manifest's source. */
const SOURCES = ['components', 'entrypoints', 'wxt.config.ts'].flatMap((start) =>
  start.endsWith('.ts')
    ? [readFileSync(join(ROOT, start), 'utf8')]
    : readdirSync(join(ROOT, start), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => readFileSync(join(ROOT, start, file), 'utf8')),
);

test('every text is used', () => {
  const source = SOURCES.join('\n');
  const families = [...source.matchAll(/`([a-z_]+\.[a-z_.]*)\$\{/g)].map(([, start = '']) => start);
  const isUsed = (key: string) =>
    [key, key.replace(/\.(?:one|other)$/, '')].some((name) => source.includes(`'${name}'`)) ||
    families.some((start) => key.startsWith(start)) ||
    source.includes(`__MSG_${key.replaceAll('.', '_')}__`);
  expect(families).toContain('failure.');
  expect([...ENGLISH.keys()].filter((key) => !isUsed(key))).toEqual([]);
  expect(isUsed('look_up.never')).toBe(false);
});

describe('a planted fault is found', () => {
  const english: Texts = new Map([
    ['language.tag', 'en'],
    ['language.direction', 'ltr'],
    ['title', 'Names'],
    ['hello', 'Look up in {wiki}'],
    ['times.one', 'once'],
    ['times.other', '{count} times'],
  ]);
  const arabic = new Map([
    ...english,
    ['language.tag', 'ar'],
    ...['zero', 'two', 'few', 'many'].map((form): [string, string] => [`times.${form}`, '{count} مرة']),
  ]);

  test('and what is whole has none', () => {
    expect(findFaults(english, english)).toEqual([]);
    expect(findFaults(arabic, english)).toEqual([]);
  });

  test.each<[string, (texts: Map<string, string>) => void, string]>([
    ['a missing text', (texts) => texts.delete('title'), 'title is missing'],
    ['an unknown text', (texts) => texts.set('titel', 'x'), 'titel is not in en.yml'],
    ['an empty text', (texts) => texts.set('title', ' '), 'title is empty'],
    ['a lost field', (texts) => texts.set('hello', 'x'), 'hello has other fields than in en.yml'],
    ['an invented field', (texts) => texts.set('title', '{wiki}'), 'title has other fields than in en.yml'],
    ['a missing plural form', (texts) => texts.delete('times.few'), 'times.few is missing'],
    ['a plural form of another language', (texts) => texts.set('title.few', 'x'), 'title.few is not in en.yml'],
    ['a many without its number', (texts) => texts.set('times.many', 'x'), 'times.many does not tell the count'],
    ['a dollar', (texts) => texts.set('title', '$1'), 'title holds a $, which browsers fill in'],
    ['a broken direction', (texts) => texts.set('language.direction', 'left'), 'language.direction is left'],
  ])('%s', (_, plant, fault) => {
    const texts = new Map(arabic);
    plant(texts);
    expect(findFaults(texts, english)).toEqual([fault]);
  });
});
