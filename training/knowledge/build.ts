/**
 * Builds public/model/knowledge.bin from the tables: `npx tsx training/knowledge/build.ts`. It reads nothing else, so two
 * builds of the same tables are the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileEntries, compileKnowledge } from './compile.ts';
import { tellLeft } from './leaders.ts';
import { readTable } from './tables.ts';

const OUTPUT = path.resolve(import.meta.dirname, '../../public/model/knowledge.bin');

const entries = compileEntries();
const bytes = compileKnowledge(entries);
mkdirSync(path.dirname(OUTPUT), { recursive: true });
writeFileSync(OUTPUT, bytes);
for (const sentence of tellLeft(readTable('leaders'), readTable('leader-titles')))
  process.stderr.write(`${sentence}\n`);
process.stdout.write(`knowledge.bin: ${entries.length} entities, ${bytes.length} bytes\n`);
