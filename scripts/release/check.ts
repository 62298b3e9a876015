/** One row of the release's table. */
export interface Check {
  readonly name: string;
  /** What was found, when all is well: a size, a count. */
  readonly detail: string;
  /** One sentence a fault; none when all is well. */
  readonly faults: readonly string[];
}
