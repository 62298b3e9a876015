import { build } from 'vite';

/** A TypeScript file with all that it imports, as one script. */
export async function bundleScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'probe' } },
  });
  if (!Array.isArray(built)) throw new Error('one bundle was wanted');
  return built.flatMap(({ output }) => output.map((chunk) => ('code' in chunk ? chunk.code : ''))).join('\n');
}
