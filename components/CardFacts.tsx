import type { ArrangedFacts, FactRow, ThenAndNow } from '../core/card/card.ts';
import type { Fact } from '../core/entity.ts';
import { formatDate } from './dates.ts';
import { describeFact } from './fact-words.ts';
import { say, sayAround } from './language.ts';
import { factLabel } from './words.ts';

/** A few facts with their dates; the rest opens in place. */
export function CardFacts({ facts }: { readonly facts: ArrangedFacts }) {
  return (
    <>
      {facts.shown.length > 0 && <FactList rows={facts.shown} />}
      {facts.more.length > 0 && (
        <details class="card-more">
          <summary>{say('facts.more')}</summary>
          <FactList rows={facts.more} />
        </details>
      )}
    </>
  );
}

function FactList({ rows }: { readonly rows: readonly FactRow[] }) {
  return (
    <dl>
      {rows.map(({ name, values }) => (
        <div key={name}>
          <dt>{factLabel(name)}</dt>
          {values.map((fact) => (
            <dd key={`${fact.value} ${fact.period?.from}`} dir="auto">
              <FactValue fact={fact} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** The value, its dates in small, and whether it is over. */
function FactValue({ fact }: { readonly fact: Fact }) {
  const { words, small } = describeFact(fact);
  return (
    <>
      {words}
      {small !== '' && (
        <span class="card-as-of">
          {' '}
          <bdi>({small})</bdi>
        </span>
      )}
    </>
  );
}

/** Offices when the article was published and as of the data, and what has ended since. */
export function ThenAndNowPart({ thenAndNow }: { readonly thenAndNow: ThenAndNow }) {
  const { publishedOn, heldThen, heldNow, ended, asOf } = thenAndNow;
  return (
    <div class="then-and-now">
      <h4>{say('then_and_now.title')}</h4>
      {ended && (
        <p class="card-ended">
          {say('then_and_now.ended', { event: factLabel(ended.name), date: formatDate(String(ended.value)) })}
        </p>
      )}
      {heldThen.length + heldNow.length > 0 && (
        <dl>
          {heldThen.length > 0 && (
            <Offices label={say('then_and_now.then', { date: formatDate(publishedOn) })} offices={heldThen} />
          )}
          {heldNow.length > 0 && (
            <Offices label={say('then_and_now.now', { date: formatDate(asOf) })} offices={heldNow} />
          )}
        </dl>
      )}
    </div>
  );
}

function Offices({ label, offices }: { readonly label: string; readonly offices: readonly Fact[] }) {
  return (
    <div>
      <dt>{label}</dt>
      {offices.map((fact) => (
        <dd key={`${fact.name} ${fact.value}`} dir="auto">
          {fact.name === 'position' ? (
            <FactValue fact={fact} />
          ) : (
            sayAround('then_and_now.office', { office: factLabel(fact.name), value: <FactValue fact={fact} /> })
          )}
        </dd>
      ))}
    </div>
  );
}
