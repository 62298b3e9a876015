/**
 * Builds public/model/outlines.json from the npm package world-atlas: `npm run build:outlines`. Two builds of the same
 * version are the same bytes.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileOutlines } from './compile.ts';

const OUTPUT = path.resolve(import.meta.dirname, '../../public/model/outlines.json');

const json = compileOutlines();
writeFileSync(OUTPUT, json);
process.stdout.write(`outlines.json: ${json.length} bytes\n`);
