import { SetupError } from './system-packages.ts';

/** A command that was called wrongly; the message is one line that names what is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Exit code of a command that was called wrongly or lacks something of the system. */
const USAGE_EXIT_CODE = 2;

/**
 * Ends a command: one clear line on standard error and exit code 2 for what the caller can mend, the whole error and
 * exit code 1 for what he cannot.
 */
export function endWith(error: unknown): void {
  if (isForCaller(error)) {
    console.error(error.message);
    process.exitCode = USAGE_EXIT_CODE;
  } else {
    console.error(error);
    process.exitCode = 1;
  }
}

/** Node's own argument parser says what is wrong in one line too. */
function isForCaller(error: unknown): error is Error {
  if (error instanceof UsageError || error instanceof SetupError) return true;
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}
