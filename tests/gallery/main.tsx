/** The gallery as a page: `?language=ur&scheme=dark&room=known`; every part may be left out. */

import { render } from 'preact';
import { dress, LANGUAGES, type Scheme } from './dress.ts';
import { Gallery } from './Gallery.tsx';

const query = new URLSearchParams(location.search);
const language = query.get('language') ?? 'en';
const scheme: Scheme = query.get('scheme') === 'dark' ? 'dark' : 'light';
const app = document.body.appendChild(document.createElement('main'));

dress(language, scheme);
render(
  <>
    <nav lang="en" dir="ltr">
      {Object.keys(LANGUAGES).flatMap((tag) =>
        ['light', 'dark'].map((colours) => (
          <a key={tag + colours} href={`?language=${tag}&scheme=${colours}`}>
            {tag} {colours}{' '}
          </a>
        )),
      )}
    </nav>
    <Gallery room={query.get('room') ?? undefined} />
  </>,
  app,
);
