/** Why a source cannot answer; a part of the failure codes that cross messages. */
export type SourceErrorCode = 'offline' | 'timeout' | 'rate-limited' | 'bad-response' | 'storage' | 'internal';

/** The only error that leaves `knowledge/`: a source that cannot answer says why. Nothing found is not an error. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceErrorCode;

  constructor(code: SourceErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
