/** What is wrong with a language's texts, beside the English ones; pure, so that a test can plant faults. */

/** Texts of one language by key. */
export type Texts = ReadonlyMap<string, string>;

/** Counts that meet every plural category of whole numbers that a card can show. */
const COUNTS = Array.from({ length: 200 }, (_, count) => count);

/** Categories of a single count each: their texts may say it in words ("once"). */
const IN_WORDS = ['zero', 'one', 'two'];

/** A sentence for each fault; none when all is well. */
export function findFaults(texts: Texts, english: Texts): string[] {
  const forms = pluralForms(texts.get('language.tag') ?? 'en');
  const groups = countedGroups(english);
  const wanted = [...english.keys()]
    .filter((key) => !isForm(key, groups))
    .concat(groups.flatMap((group) => forms.map((form) => `${group}.${form}`)));
  return [
    ...wanted.filter((key) => !texts.has(key)).map((key) => `${key} is missing`),
    ...[...texts.keys()].filter((key) => !wanted.includes(key)).map((key) => `${key} is not in en.yml`),
    ...wanted.flatMap((key) => findFaultOf(key, { texts, english, groups })),
  ];
}

interface Context {
  readonly texts: Texts;
  readonly english: Texts;
  readonly groups: readonly string[];
}

function findFaultOf(key: string, { texts, english, groups }: Context): string[] {
  const text = texts.get(key);
  if (text === undefined) return [];
  if (text.trim() === '') return [`${key} is empty`];
  if (text.includes('$')) return [`${key} holds a $, which browsers fill in`];
  if (key === 'language.direction' && text !== 'ltr' && text !== 'rtl') return [`${key} is ${text}`];
  if (!isForm(key, groups)) return sameFields(fields(text), key, english);
  const [group = '', form = ''] = splitForm(key);
  const withoutCount = fields(text).filter((field) => field !== 'count');
  if (!IN_WORDS.includes(form) && tellsCount(group, english) && !fields(text).includes('count'))
    return [`${key} does not tell the count`];
  return sameFields(withoutCount, `${group}.other`, english).map(() => `${key} has other fields than in en.yml`);
}

function sameFields(own: readonly string[], key: string, english: Texts): string[] {
  const wanted = fields(english.get(key) ?? '').filter((field) => !isCounted(key, english) || field !== 'count');
  return wanted.join() === own.join() ? [] : [`${key} has other fields than in en.yml`];
}

const isCounted = (key: string, english: Texts) =>
  key.endsWith('.other') && countedGroups(english).includes(splitForm(key)[0]!);

const tellsCount = (group: string, english: Texts) => fields(english.get(`${group}.other`) ?? '').includes('count');

const fields = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();

/** Groups of plural forms: those with a text for one and a text for the others. */
const countedGroups = (english: Texts) =>
  [...english.keys()]
    .filter((key) => key.endsWith('.other') && english.has(key.replace(/other$/, 'one')))
    .map((key) => key.slice(0, -'.other'.length));

function splitForm(key: string): readonly [string, string] {
  const at = key.lastIndexOf('.');
  return [key.slice(0, at), key.slice(at + 1)];
}

function isForm(key: string, groups: readonly string[]): boolean {
  const [group, form] = splitForm(key);
  return groups.includes(group) && ['zero', 'one', 'two', 'few', 'many', 'other'].includes(form);
}

/** The plural categories that a language has for small whole numbers. */
function pluralForms(tag: string): string[] {
  const rules = new Intl.PluralRules(tag);
  return [...new Set([...COUNTS.map((count) => rules.select(count)), 'other'])];
}
