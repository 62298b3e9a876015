import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packFiles, readFiles } from '../../../scripts/release/archive.ts';
import { sizes as budgets } from '../../budgets.json' with { type: 'json' };

/**
 * What a part of a build is called in `tests/budgets.json`. The background's budget is the largest of the scripts', since
 * over two fifths of it are the rules and word lists of resolve and link; the learned ranker's weights and the library
 * that checks wikis' answers are a tenth together.
 */
export type BudgetName = keyof typeof budgets;

/** Sizes in bytes of the parts that have a budget; "gzip" ones as the store's package would hold them. */
export type Sizes = Readonly<Record<BudgetName, number>>;

/** Measures a built extension. "package" is what the stores hand out, "unpacked" what the reader's disk holds. */
export function measureBuild(folder: string): Sizes {
  const sizeOf = (file: string) => statSync(join(folder, file)).size;
  const gzipSizeOf = (file: string) => gzipSync(readFileSync(join(folder, file))).length;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    package: packFiles(readFiles(folder)).length,
    unpacked: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0),
    'model/tagger.bin': sizeOf('model/tagger.bin'),
    'model/knowledge.bin': sizeOf('model/knowledge.bin'),
    'model/outlines.json': sizeOf('model/outlines.json'),
    'reader.js gzip': gzipSizeOf('reader.js'),
    'background.js gzip': gzipSizeOf('background.js'),
    'popup.html scripts gzip': listScripts(join(folder, 'popup.html')).reduce((sum, file) => sum + gzipSizeOf(file), 0),
  };
}

/** Sentences that say what is over its budget; none when all is well. */
export function findExcess(sizes: Sizes): string[] {
  return (Object.keys(budgets) as BudgetName[])
    .filter((name) => sizes[name] > budgets[name])
    .map((name) => `${name} is ${sizes[name]} bytes, ${sizes[name] - budgets[name]} over its budget`);
}

/** The scripts that a page loads: its own and those it has the browser load ahead. */
function listScripts(page: string): string[] {
  return [...readFileSync(page, 'utf8').matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file = '']) => file);
}
