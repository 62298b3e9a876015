/**
 * The language that the interface speaks. Components know their texts by key alone: each entrypoint hands in the browser's
 * messages once, and tests and the gallery hand in a catalogue, so that no component needs a browser's API. One document
 * speaks one language, which is why it stands here and not in a context. Plurals are ours: the library's forms know only
 * 0, 1 and more, and Arabic has six.
 */

import type { ComponentChildren } from 'preact';
import type { GeneratedI18nStructure as Messages } from '#i18n';

/** Key of a text in `locales/en.yml`, its parts joined by dots. */
export type MessageKey = Extract<keyof Messages, string>;

/** Key of a text that counts: its forms stand under it, by the plural categories of each language. */
export type CountedKey = MessageKey extends infer Key ? (Key extends `${infer Group}.other` ? Group : never) : never;

type FieldName<Key extends MessageKey> = Messages[Key] extends { namedSubstitutions: readonly (infer Name)[] }
  ? Extract<Name, string>
  : never;

/** What stands in the `{fields}` of a text; numbers are written in the language's own digits. */
type Fields<Key extends MessageKey, Value> = [FieldName<Key>] extends [never]
  ? []
  : [fields: Readonly<Record<FieldName<Key>, Value>>];

interface Language {
  readonly getMessage: (name: string) => string;
  readonly numbers: Intl.NumberFormat;
  readonly lists: Intl.ListFormat;
  readonly plurals: Intl.PluralRules;
}

let spoken: Language | null = null;

/** Sets the language of everything drawn from now on: `getMessage` gives a text by its name, '' when there is none. */
export function setLanguage(getMessage: (name: string) => string): void {
  const tag = getMessage('language_tag');
  spoken = {
    getMessage: remember(getMessage),
    numbers: new Intl.NumberFormat(tag),
    lists: new Intl.ListFormat(tag),
    plurals: new Intl.PluralRules(tag),
  };
}

/** The same function, asking once for each text: a list asks for some a hundred times, and browsers take their time. */
function remember(getMessage: (name: string) => string): (name: string) => string {
  const texts = new Map<string, string>();
  return (name) => {
    const text = texts.get(name) ?? getMessage(name);
    texts.set(name, text);
    return text;
  };
}

function language(): Language {
  if (!spoken) throw new TypeError('No language to speak: setLanguage comes before everything that is drawn');
  return spoken;
}

/** BCP 47 tag of the language, for `Intl`. */
export const languageTag = (): string => say('language.tag');

/** The language of the articles that we know names of. */
const ARTICLE_LANGUAGE = 'en';

/** `lang` of an element that holds words of the article, so that they are read out as such; none where all speaks alike. */
export const articleLang = (): string | undefined =>
  languageTag().split('-')[0] === ARTICLE_LANGUAGE ? undefined : ARTICLE_LANGUAGE;

/** Says of what an element holds that it is in this language and runs its way: a document's root, the root of a card. */
export function markLanguage(element: HTMLElement): void {
  element.lang = languageTag();
  element.dir = say('language.direction');
}

/** A text with its fields filled in. */
export function say<Key extends MessageKey>(key: Key, ...[fields]: Fields<Key, string | number>): string {
  return fill(lookUp(key), fields ?? {});
}

/** The form of a text that fits a count; the count fills `{count}`. */
export function sayCount(
  key: CountedKey,
  count: number,
  fields: Readonly<Record<string, string | number>> = {},
): string {
  const form = lookUp(`${key}.${language().plurals.select(count)}`) || lookUp(`${key}.other`);
  return fill(form, { count, ...fields });
}

/** A text around elements: its words and, at the place of each field, what is drawn there. */
export function sayAround<Key extends MessageKey>(
  key: Key,
  ...[fields]: Fields<Key, ComponentChildren>
): ComponentChildren[] {
  const nodes = (fields ?? {}) as Readonly<Record<string, ComponentChildren>>;
  return lookUp(key)
    .split(FIELD)
    .map((part, index) => (index % 2 === 0 ? part : nodes[part]));
}

/** A number as the language writes it. */
export const formatNumber = (value: number): string => language().numbers.format(value);

/** "a, b and c". */
export const formatList = (words: readonly string[]): string => language().lists.format(words.map(isolate));

const FIELD = /\{(\w+)\}/;

const lookUp = (key: string): string => language().getMessage(key.replaceAll('.', '_'));

function fill(text: string, fields: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(new RegExp(FIELD, 'g'), (field, name: string) => {
    const value = fields[name];
    if (value === undefined) return field;
    return typeof value === 'number' ? formatNumber(value) : isolate(value);
  });
}

/** Names are English in whatever language stands around them: in one written from right to left they are set apart. */
function isolate(value: string): string {
  if (say('language.direction') === 'ltr' || RIGHT_TO_LEFT.test(value)) return value;
  return `\u2068${value}\u2069`;
}

const RIGHT_TO_LEFT = /\p{Script=Arabic}/u;
