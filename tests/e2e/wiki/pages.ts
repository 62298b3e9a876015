import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** One page of the wiki. */
export interface WikiPage {
  readonly title: string;
  readonly wikitext: string;
}

const EXTENSION = '.wiki';
/** Pages never change during a run; the date only has to be one. */
const REVISION_DATE = '2025-01-01T00:00:00Z';

/** Reads the pages anywhere under a folder: one `.wiki` file a page, named by the title, `/` and `:` percent-encoded. */
export async function readWikiPages(folder: string): Promise<WikiPage[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(EXTENSION)).sort();
  return Promise.all(
    files.map(async (file) => ({
      title: decodeURIComponent(basename(file, EXTENSION)),
      wikitext: (await readFile(join(folder, file), 'utf8')).trimEnd(),
    })),
  );
}

/** The pages as one dump for MediaWiki's importDump. Format: https://www.mediawiki.org/xml/export-0.11.xsd */
export function writeDump(pages: readonly WikiPage[]): string {
  const written = pages.map(
    ({ title, wikitext }) => `<page><title>${escapeXml(title)}</title><revision>
<timestamp>${REVISION_DATE}</timestamp><contributor><username>Admin</username></contributor>
<model>wikitext</model><format>text/x-wiki</format>
<text xml:space="preserve">${escapeXml(wikitext)}</text></revision></page>`,
  );
  const namespace = 'http://www.mediawiki.org/xml/export-0.11/';
  return `<mediawiki xmlns="${namespace}" version="0.11" xml:lang="en">\n${written.join('\n')}\n</mediawiki>\n`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
