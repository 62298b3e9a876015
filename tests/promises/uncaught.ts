import { LifeOver } from './world/lives.ts';

/** Watches for promises that fail with nobody to hear. Code of an ended life ends in the middle, which is no error of it. */
export interface Watch {
  /** What was seen since the last look. */
  take(): readonly unknown[];
  end(): void;
}

/** Watches in the test runner's place: it could not tell one seed from another, nor an ended life from an error. */
export function watchUncaught(): Watch {
  let seen: unknown[] = [];
  const others = process.listeners('unhandledRejection');
  const note = (reason: unknown) => {
    if (!(reason instanceof LifeOver)) seen.push(reason);
  };
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', note);
  return {
    take() {
      const taken = seen;
      seen = [];
      return taken;
    },
    end() {
      process.removeListener('unhandledRejection', note);
      for (const other of others) process.on('unhandledRejection', other);
    },
  };
}
