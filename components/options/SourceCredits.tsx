import { say } from '../language.ts';
import { CREDITS } from './credits.ts';

/** Where the knowledge in the package is from, under which licences, and what we changed. */
export function SourceCredits() {
  return (
    <>
      <p>{say('options.sources_changed')}</p>
      <ul class="credits">
        {CREDITS.map(({ name, url, licence, licenceUrl }) => (
          <li key={name}>
            <a href={url} target="_blank" rel="noopener noreferrer">
              <bdi>{name}</bdi>
            </a>{' '}
            <a class="hint" href={licenceUrl} target="_blank" rel="noopener noreferrer license">
              <bdi>{licence}</bdi>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href="/model/NOTICE.knowledge.txt" target="_blank" rel="noopener noreferrer">
          {say('options.sources_notices')}
        </a>
      </p>
    </>
  );
}
