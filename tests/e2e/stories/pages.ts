/** Small pages of our own for the states that are not a card. */

const page = (lang: string, title: string, paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${title}</title><body><article><h1>${title}</h1>${paragraphs
    .map((words) => `<p>${words}</p>`)
    .join('')}</article></body></html>`;

/** A search form and a few links. */
export const SEARCH_PAGE =
  '<!doctype html><html lang="en"><title>Find</title><form role="search"><input name="q"><button>Find</button></form><a href="/a">About</a></html>';

/** An article in German, rightly declared. */
export const GERMAN_ARTICLE = page('de', 'Die Fähre fährt wieder', [
  'Nach drei Wochen im Trockendock fährt die Fähre zwischen den beiden Ufern wieder nach Plan. Die Werft hatte die Schrauben getauscht und den Rumpf neu gestrichen, wie der Betreiber am Montag mitteilte.',
  'Auf der ersten Fahrt standen vor allem Pendler an der Reling, die in den vergangenen Wochen den langen Weg über die Brücke nehmen mussten. Viele von ihnen hatten Kuchen für die Mannschaft mitgebracht.',
  'Der Kapitän sagte, das Schiff liege nun ruhiger im Wasser als zuvor. Die Karten kosten so viel wie im letzten Jahr, und Fahrräder dürfen weiterhin ohne Aufpreis mit an Bord.',
]);

/** An English article in which nobody and nothing is named. */
export const NAMELESS_ARTICLE = page('en', 'how to keep a sourdough starter alive', [
  'a starter is only flour and water in which wild yeast has made itself at home. it wants to be fed, and it will forgive you if you forget it for a while, but not for ever.',
  'take a spoonful of it, stir in the same weight of flour and of water, and leave it in a warm corner of the kitchen. after a few hours it should have doubled, and smell of apples rather than of vinegar.',
  'if you bake once a week, keep it in the fridge and feed it the evening before. if you bake every day, leave it out and feed it in the morning. throw the rest into pancakes, which will be the better for it.',
  'when a grey liquid stands on top, it is hungry and nothing worse. pour it off or stir it in, feed it twice, and go on as before.',
]);
