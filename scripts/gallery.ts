/** Serves a page with every component in every state, in each language and both colour schemes. Ends with Ctrl+C. */

import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { createServer } from 'vite';
import { localeFiles } from './locale-plugin.ts';

const ROOT = join(import.meta.dirname, '..');

const server = await createServer({
  configFile: false,
  root: ROOT,
  plugins: [preact(), localeFiles()],
  server: { host: '127.0.0.1', open: false },
});
await server.listen();
console.log(`${server.resolvedUrls?.local[0]}tests/gallery/`);
