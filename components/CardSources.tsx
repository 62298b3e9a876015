import type { Attribution } from '../core/entity.ts';
import { formatDate } from './dates.ts';
import { say, sayAround } from './language.ts';

interface CardSourcesProps {
  readonly attributions: readonly Attribution[];
  /** Title of the page that the sources are about. */
  readonly title: string;
}

/** Name, link, licence and date of every source, as attribution asks. */
export function CardSources({ attributions, title }: CardSourcesProps) {
  return (
    <ul class="card-sources">
      {attributions.map((attribution) => (
        <Source key={attribution.label} attribution={attribution} title={title} />
      ))}
    </ul>
  );
}

function Source({ attribution, title }: { readonly attribution: Attribution; readonly title: string }) {
  const { label, url, licence, date } = attribution;
  const page = url ? (
    <a href={url} target="_blank" rel="noopener noreferrer" dir="auto">
      {say('source.page', { title, source: label })}
    </a>
  ) : (
    <bdi>{label}</bdi>
  );
  const day = <time dateTime={date}>{formatDate(date)}</time>;
  return (
    <li>
      {licence
        ? sayAround('source.licensed', { page, licence: <Licence name={licence.name} url={licence.url} />, day })
        : sayAround('source.dated', { page, day })}
    </li>
  );
}

/** A licence's name, with a link to its text where that is known. */
export function Licence({ name, url }: { readonly name: string; readonly url: string | null }) {
  if (url === null) return <bdi>{name}</bdi>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer license" dir="auto">
      {name}
    </a>
  );
}
