/**
 * The rules of the tree that neither compiler nor linter knows, checked on a file's path and source alone, so that a test
 * can plant a breach. Imports and words are read from TypeScript's syntax tree: a word in a comment or a sentence is none.
 */
import { posix } from 'node:path';
import ts from 'typescript';

/** What a layer may import beside its own files. */
interface Layer {
  /** Folders (with a slash at the end) and single files of the project. */
  readonly paths: readonly string[];
  /** npm packages, their subpaths included. */
  readonly packages: readonly string[];
}

/** The layers of what ships, by folder. README.md shows the same table; the test compares the two. */
export const LAYERS: Readonly<Record<string, Layer>> = {
  core: { paths: [], packages: [] },
  knowledge: { paths: ['core/'], packages: ['idb', 'valibot'] },
  page: { paths: ['core/'], packages: ['@mozilla/readability', '@floating-ui/dom'] },
  components: { paths: ['core/'], packages: ['preact', '@preact/signals', '#i18n'] },
  messaging: { paths: ['core/'], packages: ['wxt/browser'] },
  settings: { paths: ['core/', 'knowledge/mediawiki/requests.ts'], packages: ['wxt/browser', 'valibot'] },
  entrypoints: {
    paths: ['core/', 'knowledge/', 'page/', 'components/', 'messaging/', 'settings/', 'assets/'],
    packages: ['wxt', 'preact', '@preact/signals'],
  },
};

/** Lines of a file at most: beyond that it holds two ideas. */
const MAX_LINES = 300;

/** Words that may stand only in some places, and what to do instead. */
interface WordRule {
  readonly words: readonly string[];
  /** Beginnings of paths. */
  readonly allowedIn: readonly string[];
  readonly advice: string;
}

const NOT_SHIPPED = ['scripts/', 'tests/', 'training/'];

const WORD_RULES: readonly WordRule[] = [
  { words: ['any'], allowedIn: [], advice: 'say what it is, or unknown and check it at the edge' },
  { words: ['console'], allowedIn: NOT_SHIPPED, advice: 'answer with a failure; what ships prints nothing' },
  {
    words: ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'createContextualFragment'],
    allowedIn: NOT_SHIPPED,
    advice: 'strings from pages and sources are text: make text nodes',
  },
  {
    words: ['browser', 'chrome'],
    allowedIn: [...NOT_SHIPPED, 'entrypoints/', 'messaging/', 'settings/'],
    advice: 'hand in what is needed of the browser',
  },
  {
    words: ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon'],
    allowedIn: [...NOT_SHIPPED, 'knowledge/mediawiki/client.ts', 'entrypoints/background/'],
    advice: 'knowledge/mediawiki/client.ts is the one place that asks the network',
  },
  { words: ['postMessage'], allowedIn: NOT_SHIPPED, advice: 'a page can forge it: use messaging/bus.ts' },
  {
    words: ['Date', 'Math.random'],
    allowedIn: [...NOT_SHIPPED, ...Object.keys(LAYERS).flatMap((layer) => (layer === 'core' ? [] : [`${layer}/`]))],
    advice: 'a stage reads no clock and no randomness: take them as arguments',
  },
];

/** Sentences that say what is wrong with a file; none when all is well. `path` starts at the project's root. */
export function findBreaches(path: string, source: string): string[] {
  const lineCount = source.replace(/\n$/, '').split('\n').length;
  const tooLong = lineCount > MAX_LINES ? [`is ${lineCount} lines long: split it at ${MAX_LINES}`] : [];
  if (!/\.tsx?$/.test(path)) return tooLong;
  const { imports, words } = readSource(path, source);
  const badImports = imports.filter((target) => !mayImport(path, target));
  const badWords = WORD_RULES.filter(({ allowedIn }) => !allowedIn.some((start) => path.startsWith(start))).flatMap(
    (rule) => rule.words.filter((word) => words.has(word)).map((word) => `uses ${word}: ${rule.advice}`),
  );
  return [
    ...tooLong,
    ...badImports.map((target) => `imports ${target}: not in its layer's row of README.md`),
    ...badWords,
  ];
}

/** Folders outside the layer table build and test the rest, so they may import all of it. */
function mayImport(path: string, target: string): boolean {
  const [folder = ''] = path.split('/');
  const layer = LAYERS[folder];
  if (!layer) return true;
  if (!target.startsWith('.')) return layer.packages.some((name) => target === name || target.startsWith(`${name}/`));
  const imported = posix.join(posix.dirname(path), target.replace(/\?.*$/, ''));
  return imported.startsWith(`${folder}/`) || layer.paths.some((one) => imported === one || isInside(imported, one));
}

const isInside = (path: string, folder: string) => folder.endsWith('/') && path.startsWith(folder);

function readSource(path: string, source: string): { imports: readonly string[]; words: ReadonlySet<string> } {
  const words = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isNamed = ts.isIdentifier(node) || ts.isStringLiteralLike(node);
    if (isNamed && node.text !== 'any') words.add(node.text); // a method may be called so; the type is a keyword
    if (node.kind === ts.SyntaxKind.AnyKeyword) words.add('any');
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression))
      words.add(`${node.expression.text}.${node.name.text}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest));
  return { imports: ts.preProcessFile(source).importedFiles.map(({ fileName }) => fileName), words };
}
