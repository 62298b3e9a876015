/**
 * Mozilla's own linter over a package or folder for Firefox: what it would say at the upload. Errors are never allowed;
 * warnings are those of `known-warnings.json`, no more and no fewer, each with the reason why it may stand.
 */
import * as v from 'valibot';
import { runCommand } from '../steps/run-command.ts';
import known from './known-warnings.json' with { type: 'json' };

const findingSchema = v.object({ code: v.string(), file: v.optional(v.string(), ''), message: v.string() });
const reportSchema = v.object({ errors: v.array(findingSchema), warnings: v.array(findingSchema) });

/** What the linter found. */
export type LintReport = v.InferOutput<typeof reportSchema>;

/** Hash that the bundler puts in a file's name. */
const HASH = /-[\w-]{8}(?=\.\w+$)/;

/** Runs the linter. About six seconds. */
export async function lintPackage(path: string): Promise<LintReport> {
  const { output } = await runCommand(['addons-linter', '--output', 'json', path]);
  return v.parse(v.pipe(v.string(), v.parseJson(), reportSchema), output.slice(output.indexOf('{')));
}

/** Sentences that name each error, each warning that is not known, and each known one that is gone. */
export function findLintFaults({ errors, warnings }: LintReport): string[] {
  const keyOf = (code: string, file: string) => `${code} in ${file.replace(HASH, '')}`;
  const wanted = new Map(known.map(({ code, file, count }) => [keyOf(code, file), count]));
  const found = new Map<string, number>();
  for (const { code, file } of warnings) found.set(keyOf(code, file), (found.get(keyOf(code, file)) ?? 0) + 1);
  const changed = [...new Set([...wanted.keys(), ...found.keys()])].filter((key) => wanted.get(key) !== found.get(key));
  return [
    ...errors.map(({ code, file, message }) => `error ${keyOf(code, file)}: ${message}`),
    ...changed.map((key) => `warning ${key}: ${found.get(key) ?? 0} times, ${wanted.get(key) ?? 0} known`),
  ];
}
