/** The parts of a promise as docs/promises.md and the soak read it. */

/** A test, by its file and name; both are checked to be there. */
export interface ProvingTest {
  /** Path from the root. */
  readonly file: string;
  readonly names: readonly string[];
}

/** What the soak runs again and again, each time from another seed. */
export interface SoakTask {
  readonly project: 'node' | 'browser' | 'e2e' | 'soak';
  readonly file: string;
  /** Handed to the tests in their environment, beside the seed. */
  readonly environment: Readonly<Record<string, string>>;
  /** How much one round tries. */
  readonly perRound: number;
  /** What is counted, in words: "courses of events". No two tasks of a promise count the same. */
  readonly unit: string;
}

export interface KeptPromise {
  readonly id: `R${number}`;
  readonly says: string;
  /** What each run of `npm test` tries, in words. */
  readonly tried: string;
  readonly tests: readonly ProvingTest[];
  /** Empty: the soak adds nothing to what each run tries. */
  readonly soak: readonly SoakTask[];
  readonly untried: string;
}
