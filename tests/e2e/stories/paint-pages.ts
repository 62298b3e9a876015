/** Pages of our own on which names are hard to paint. */

const article = (title: string, body: string, script = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>
  body { margin: 0 auto; max-width: 40rem; font: 18px/1.6 Georgia, serif; color: #1d1d1d; background: #fff }
  section { padding: 0.5rem 1rem } .night { background: #14181f; color: #e4e6ea } .grey { background: #777; color: #fff }
  </style><body><article><h1>${title}</h1>${body}</article><script>${script}</script></body></html>`;

/** Names on white, on a dark box, on a grey one that leaves no contrast to lose, in links alone, and in an open shadow root. */
export const MANY_GROUNDS = article(
  'Five ports agree on one tide table',
  `<p id="white">Officials from Chile and Peru met on Tuesday to sign a tide table that their ports will share from March. The talks had taken two years, and the last clause was settled over lunch, the hosts said.</p>
  <section class="night"><p>Engineers in Kenya have tested the table since last summer, and found that it is right to the minute on four days out of five. They will publish their own figures when the rains are over.</p></section>
  <section class="grey"><p>Ships that leave Japan before the end of the month should still use the old table, the officials warned, and should carry a printed copy of it on the bridge at all times.</p></section>
  <p>The table was first proposed by <a href="/bolivia">Bolivia</a>, which has no coast of its own, and whose delegates had brought a model of a harbour to the talks. Chile thanked them for it in a note.</p>
  <news-part></news-part>
  <p>The next meeting is planned for the autumn, when the five will say what the year has taught them. Chile will be the host, and Peru will take the minutes of the meeting.</p>`,
  `const root = document.querySelector('news-part').attachShadow({ mode: 'open' });
   const part = document.createElement('p');
   part.textContent = 'Fishermen in Portugal have asked to join as guests, and were told that every boat is welcome to the figures. The guests pay nothing in the first year, and little in the second.';
   root.append(part);`,
);

/** What the same site shows at its next address. */
export const NEXT_ARTICLE =
  '<h1>Bakers rise early</h1><p>The bakers of the old town have agreed to open an hour earlier in winter, when the first trams are full of people who have not had breakfast.</p><p>Nobody is named here, and nobody minds; the bread is the same as ever, and so is its price.</p>';
