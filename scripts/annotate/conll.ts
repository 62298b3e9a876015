/** Pre-tokenised input: each token line comes back with the tagger's own tag as its last column. */

/** A token line of a CoNLL file: anything but a blank line and a document border. */
const isToken = (line: string) => line.trim() !== '' && !line.startsWith('-DOCSTART-');
/** The first column; a line's carriage return belongs to none. */
const tokenOf = (line: string) => line.split(/[\t\r ]/, 1)[0]!;

/**
 * Tags a CoNLL text, a document at a time: the tagger lets the sentences of one document speak for each other. Line ends,
 * blank lines and `-DOCSTART-` come back unchanged.
 */
export function tagConll(text: string, tagTokens: (sentences: string[][]) => string[][]): string {
  const lines = text.split('\n');
  const tags = readDocuments(lines).flatMap((sentences) => tagTokens(sentences).flat());
  let next = 0;
  return lines
    .map((line) => {
      if (!isToken(line)) return line;
      const isWindowsLine = line.endsWith('\r');
      return `${isWindowsLine ? line.slice(0, -1) : line}\t${tags[next++]}${isWindowsLine ? '\r' : ''}`;
    })
    .join('\n');
}

/** Tokens by sentence by document. */
function readDocuments(lines: readonly string[]): string[][][] {
  const documents: string[][][] = [[]];
  let isInside = false;
  for (const line of lines) {
    if (line.startsWith('-DOCSTART-')) documents.push([]);
    const sentences = documents.at(-1)!;
    if (isToken(line)) {
      if (!isInside) sentences.push([]);
      sentences.at(-1)!.push(tokenOf(line));
    }
    isInside = isToken(line);
  }
  return documents;
}
