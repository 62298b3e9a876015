// @ts-check
/**
 * `node scripts/run.mjs scripts/x.ts …` runs a TypeScript file of the project in this process, with its arguments,
 * standard input and exit code, after getting the npm packages when they are missing. Node 20 cannot run TypeScript.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './setup.mjs';

const [script] = process.argv.splice(2, 1);
if (script === undefined) {
  process.stderr.write('usage: node scripts/run.mjs FILE.ts [arguments]\n');
  process.exit(2);
}
ensureDependencies();
const { register } = await import('tsx/esm/api');
register();
const path = resolve(script);
process.argv[1] = path;
await import(pathToFileURL(path).href);
