/**
 * Node looks for garbage when the heap has grown by a share of itself, up to half of the machine's memory; a page taken
 * apart by jsdom leaves megabytes of it. An archive has any number of pages, so after so many of them we ask for a
 * collection: what a run holds then depends on its pages, and no longer on how many there are. A limit of the heap in its
 * place would end the run at the first page that is larger than it.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** A collection takes a tenth of a second, as long as one article. */
const LINES_PER_COLLECTION = 50;

/** Gives what is to be called after each line. */
export function createCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void; // what the flag adds to every new global
  let lines = 0;
  return () => {
    lines += 1;
    if (lines % LINES_PER_COLLECTION === 0) collect();
  };
}
