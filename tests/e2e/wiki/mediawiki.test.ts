import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWiki, type Wiki } from './mediawiki.ts';

const PAGES = {
  'Lake Ostra.wiki':
    "{{SHORTDESC:Lake in Norlandia}}\n{{WIKIBASEITEM:Q9000001}}\n'''Lake Ostra''' is a lake in [[Norlandia]] & beyond.\n\n== Depth ==\nDeep.",
  'Ostra Lake.wiki': '#REDIRECT [[Lake Ostra]]',
  'Ostra.wiki': "'''Ostra''' may refer to:\n* [[Lake Ostra]]\n__DISAMBIG__",
  'Norhavn.wiki': "[[File:River near Charsadda.png|thumb]] '''Norhavn''' is a town.",
  'Radio 4%2F5%3A The Show.wiki': '{{SHORTDESC:Radio programme}}\nA programme about a lake.',
};
const QUERY = 'action=query&format=json&formatversion=2&origin=*';

interface Page {
  readonly title: string;
  /** Place in the results of a search. */
  readonly index: number;
  readonly missing?: boolean;
  readonly extract?: string;
  readonly description?: string;
  readonly pageprops?: Readonly<Record<string, string>>;
  readonly pageimage?: string;
  readonly imageinfo?: readonly {
    readonly thumburl: string;
    readonly extmetadata: Readonly<Record<string, { readonly value: string }>>;
  }[];
  readonly links?: readonly { readonly title: string }[];
}

let wiki: Wiki;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-pages-'));
  for (const [name, wikitext] of Object.entries(PAGES)) writeFileSync(join(folder, name), wikitext);
  wiki = await startWiki(folder);
});

afterAll(async () => {
  await wiki?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function query(parameters: string): Promise<{ redirects?: unknown; pages: Page[] }> {
  const response = await fetch(`${wiki.apiUrl}?${QUERY}&${parameters}`);
  return (await response.json()).query;
}

test('a page has an extract of its lead, a description and an item', async () => {
  const prop = 'prop=extracts|description|pageprops&exintro=1&explaintext=1';
  const { pages } = await query(`${prop}&titles=Lake Ostra`);
  expect(pages).toEqual([
    expect.objectContaining({
      extract: 'Lake Ostra is a lake in Norlandia & beyond.',
      description: 'Lake in Norlandia',
      pageprops: { 'wikibase-shortdesc': 'Lake in Norlandia', wikibase_item: 'Q9000001' },
    }),
  ]);
});

test('a picture is told with its author and licence, and its file is there', async () => {
  const titles = 'titles=Norhavn|File:River near Charsadda.png';
  const imageInfo = 'iiprop=url|extmetadata&iiurlwidth=250&iiextmetadatafilter=Artist|LicenseShortName';
  const { pages } = await query(`prop=pageimages|imageinfo&piprop=name&pilicense=free&${imageInfo}&${titles}`);
  expect(pages.find(({ title }) => title === 'Norhavn')?.pageimage).toBe('River_near_Charsadda.png');
  const [info] = pages.flatMap(({ imageinfo = [] }) => imageinfo);
  expect(info).toMatchObject({ thumbwidth: 250, thumbheight: 167 });
  expect(info?.extmetadata.Artist?.value).toContain('Ines Soto');
  expect(info?.extmetadata.LicenseShortName?.value).toBe('CC BY-SA 4.0');
  const { headers } = await fetch(info?.thumburl ?? '');
  expect(headers.get('content-type')).toBe('image/png');
});

test('a redirect is followed and told', async () => {
  const { redirects, pages } = await query('redirects=1&prop=description&titles=Ostra Lake|Nobody');
  expect(redirects).toEqual([{ from: 'Ostra Lake', to: 'Lake Ostra' }]);
  expect(pages.map(({ title, missing = false }) => [title, missing])).toEqual([
    ['Nobody', true],
    ['Lake Ostra', false],
  ]);
});

test('a disambiguation page says so, and lists its links', async () => {
  const { pages } = await query('prop=pageprops|links&titles=Ostra');
  expect(pages[0]?.pageprops).toEqual({ disambiguation: '' });
  expect(pages[0]?.links).toEqual([expect.objectContaining({ title: 'Lake Ostra' })]);
});

test('search finds words of title and text, fitting titles first, and no redirects', async () => {
  const search = async (words: string) => {
    const { pages } = await query(`generator=search&gsrsearch=${words}&prop=description`);
    return pages.sort((a, b) => a.index - b.index).map(({ title }) => title);
  };
  expect(await search('lake')).toEqual(['Lake Ostra', 'Ostra', 'Radio 4/5: The Show']);
  expect(await search('ostra')).toEqual(['Ostra', 'Lake Ostra']);
  expect(await search('programme "lake"')).toEqual(['Radio 4/5: The Show']);
});

test('a title with signs is a page', async () => {
  const { pages } = await query(`prop=description&titles=${encodeURIComponent('Radio 4/5: The Show')}`);
  expect(pages[0]?.description).toBe('Radio programme');
});

test('a page can be read at its address', async () => {
  const response = await fetch(`http://127.0.0.1:${wiki.port}/wiki/Lake_Ostra`);
  expect(await response.text()).toContain('is a lake in');
});
