/** One line that says what is being done. */
export interface Progress {
  say(text: string): void;
  /** Removes the line; what follows starts on a clean one. */
  clear(): void;
}

const CLEAR_LINE = '\r\u001B[K';

/** A line that is written over in a terminal; one line after the other in a file or pipe. */
export function showProgress(stream: NodeJS.WriteStream): Progress {
  return {
    say: (text) => void stream.write(stream.isTTY ? `${CLEAR_LINE}${text} …` : `${text} …\n`),
    clear: () => void stream.write(stream.isTTY ? CLEAR_LINE : ''),
  };
}
