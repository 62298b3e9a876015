import { formatList, languageTag, say, sayCount } from '../language.ts';

interface RequestLedgerProps {
  /** Requests since the browser started. */
  readonly count: number;
  /** What is known of the newest, oldest first. */
  readonly entries: readonly { readonly atMs: number; readonly host: string; readonly asked: readonly string[] }[];
}

/** What has left the device since the browser started, newest first. */
export function RequestLedger({ count, entries }: RequestLedgerProps) {
  return (
    <div class="ledger">
      <p class="ledger-count" role="status">
        {sayCount('options.requests', count)}
      </p>
      {entries.length > 0 && (
        <details>
          <summary>{say('options.ledger_title')}</summary>
          <ol>
            {[...entries].reverse().map(({ atMs, host, asked }, index) => (
              <li key={entries.length - index}>
                <span class="hint">
                  <time>{timeOfDay(atMs)}</time> · <bdi>{host}</bdi>
                </span>
                <bdi class="asked">{formatList(asked)}</bdi>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

const timeOfDay = (timeMs: number) => new Intl.DateTimeFormat(languageTag(), { timeStyle: 'medium' }).format(timeMs);
