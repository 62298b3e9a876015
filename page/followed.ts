/** A value that others may wait for a change of. */
export interface Followed<T> {
  set(value: T): void;
  /** The value, as soon as it is another than this one. */
  otherThan(known: T): Promise<T>;
}

/** Makes one. */
export function createFollowed<T>(first: T): Followed<T> {
  let value = first;
  let waiting: (() => void)[] = [];
  return {
    set(next) {
      value = next;
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    async otherThan(known) {
      while (value === known) await new Promise<void>((wake) => waiting.push(wake));
      return value;
    },
  };
}
