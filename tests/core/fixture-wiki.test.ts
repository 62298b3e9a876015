import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readWikiPages } from '../e2e/wiki/pages.ts';
import { readArticleFixtures } from '../fixtures/articles.ts';

const inWiki = (folder: string) => fileURLToPath(new URL(`../fixtures/wiki/${folder}`, import.meta.url));
const pages = await readWikiPages(inWiki('pages'));
const wikitextByTitle = new Map(pages.map(({ title, wikitext }) => [title, wikitext]));
const REDIRECT = /^#REDIRECT \[\[(.+)\]\]$/;
const DISAMBIGUATION = /^'''.+''' may refer to:\n\n(\* .+\n)+\n__DISAMBIG__$/;
const PAGE = /^\{\{SHORTDESC:[^}]+\}\}(\{\{WIKIBASEITEM:Q\d+\}\})?\n.*'''.+'''.*\n\n== .+ ==\n.+$/;

/** Title that a reader ends at; null when there is no such page. */
function landingTitle(title: string): string | null {
  const wikitext = wikitextByTitle.get(title);
  if (wikitext === undefined) return null;
  const target = REDIRECT.exec(wikitext)?.[1];
  return target === undefined ? title : landingTitle(target);
}

/** What the pages' links of one form lead to. */
function listTargets(form: RegExp): string[] {
  return pages.flatMap(({ wikitext }) => [...wikitext.matchAll(form)].map((link) => link[1] ?? ''));
}

function isAnswer(title: string): boolean {
  return PAGE.test(wikitextByTitle.get(title) ?? '');
}

/** Wrong pages that every name must have. */
const LEAST_TEMPTATIONS = 2;
/** Words that say nothing about what bears them. */
const LINKING_WORDS = new Set(['the', 'of', 'and', 'for', 'in', 'de', 'del', 'el', 'la', 'al']);

const wordsOf = (name: string) =>
  (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !LINKING_WORDS.has(word));
const answerTitles = pages.map(({ title }) => title).filter(isAnswer);

interface TemptedChain {
  readonly name: string;
  readonly link: string | null;
  readonly trap: string | null;
}

/** Pages that a chain may be mistaken for: the trap, and those whose title has a word of its name; its link is none. */
function countTemptations({ name, link, trap }: TemptedChain): number {
  const words = new Set(wordsOf(name));
  const similar = answerTitles.filter((title) => wordsOf(title).some((word) => words.has(word)));
  return new Set([...similar, ...(trap === null ? [] : [trap])].filter((title) => title !== link)).size;
}

describe('the test wiki', () => {
  it('has titles that stay apart on a disk without case', () => {
    expect(new Set(pages.map(({ title }) => title.toLowerCase())).size).toBe(pages.length);
  });

  it('has redirects, disambiguation pages and articles with a description and a later section, and nothing else', () => {
    const titlesOfForm = (form: RegExp) =>
      pages.filter(({ wikitext }) => form.test(wikitext)).map(({ title }) => title);
    const counts = [REDIRECT, DISAMBIGUATION, PAGE].map((form) => titlesOfForm(form).length);
    expect(Math.min(...counts)).toBeGreaterThan(20);
    const known = new Set([REDIRECT, DISAMBIGUATION, PAGE].flatMap(titlesOfForm));
    expect(pages.map(({ title }) => title).filter((title) => !known.has(title))).toEqual([]);
  });

  it('links and redirects only to pages that it has', () => {
    const links = listTargets(/\[\[(?!File:)([^\]|]+)/g);
    expect(links.length).toBeGreaterThan(pages.length);
    expect([...new Set(links)].filter((title) => landingTitle(title) === null)).toEqual([]);
  });

  it('shows each of its pictures, which have an author and a licence, and no others', () => {
    const shown = listTargets(/\[\[File:([^\]|]+)/g);
    expect(shown.length).toBeGreaterThan(0);
    const files = [...shown, ...shown.map((file) => file.replace('.png', '.json'))];
    expect(files.sort()).toEqual(readdirSync(inWiki('pictures')).sort());
  });
});

describe.each(readArticleFixtures())('the test wiki for the article $slug', ({ answer }) => {
  const chains = [...answer.chains.values()];
  const titlesOf = (key: 'link' | 'trap') => chains.flatMap((chain) => chain[key] ?? []);

  it.each(['link', 'trap'] as const)('has the page of every %s, under its own title', (key) => {
    expect(titlesOf(key).length).toBeGreaterThan(0);
    expect(titlesOf(key).filter((title) => !isAnswer(title))).toEqual([]);
  });

  it('tempts with a wrong page for every name', () => {
    expect(chains.filter((chain) => chain.trap === null).map((chain) => chain.name)).toEqual([]);
  });

  it('has two pages that are wrong for every name, each told by a word that it shares or by the answer', () => {
    const withOneOnly = chains.filter((chain) => countTemptations(chain) < LEAST_TEMPTATIONS);
    expect(withOneOnly.map((chain) => chain.name)).toEqual([]);
  });

  it('has someone else at the very title of each role conflict, and nobody where there is nothing known', () => {
    for (const { name, reason, trap } of chains) {
      if (reason === 'role-conflict') expect(landingTitle(name), name).toBe(trap);
      if (reason === 'not-in-sources') expect(landingTitle(name), name).toBeNull();
    }
  });
});
