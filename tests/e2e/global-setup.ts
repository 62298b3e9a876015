import type { TestProject } from 'vitest/node';
import { startWiki } from './wiki/mediawiki.ts';

declare module 'vitest' {
  /** What stories take with `inject`. */
  export interface ProvidedContext {
    /** Port of the MediaWiki that all stories share: hand it to `serveWikipedia`. */
    readonly wikiPort: number;
  }
}

/** Starts the one wiki before the first story and gives what ends it after the last. */
export default async function startSharedWiki(project: TestProject): Promise<() => Promise<void>> {
  const wiki = await startWiki();
  project.provide('wikiPort', wiki.port);
  return wiki.stop;
}
