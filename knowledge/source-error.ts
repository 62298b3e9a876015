/** Why a source cannot answer; a part of the failure codes that cross messages. */
export type SourceErrorCode = 'offline' | 'timeout' | 'rate-limited' | 'bad-response' | 'storage' | 'internal';

/** The only error that leaves `knowledge/`: a source that cannot answer says why. Nothing found is not an error. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceErrorCode;
  /** When asking again makes sense, in milliseconds since the epoch; null when nobody named a time. */
  readonly retryAtMs: number | null;

  constructor(code: SourceErrorCode, message: string, options: { cause?: unknown; retryAtMs?: number } = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.retryAtMs = options.retryAtMs ?? null;
  }
}
