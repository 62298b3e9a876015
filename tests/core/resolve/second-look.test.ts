import { describe, expect, it } from 'vitest';
import { readMentions } from '../../../core/resolve/mentions.ts';
import { lookAgain } from '../../../core/resolve/second-look.ts';
import { readTaggedText } from '../tagged-text.ts';

/** The mentions of a marked text after a second look, as their words and kinds. */
function lookAt(marked: string): string[] {
  const { text, spans } = readTaggedText(marked);
  return lookAgain(readMentions(spans, text), text).map((mention) => {
    expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    return `${mention.text}: ${mention.kind}`;
  });
}

describe('a second look', () => {
  it.each([
    [
      'widens a name that stands in full elsewhere',
      '[PER Eva Lund] came. Eva [PER Lund] left.',
      ['Eva Lund: person', 'Eva Lund: person'],
    ],
    [
      'joins a country’s name to the surname behind it',
      'The winner, [LOC:0.6 Israel] [PER:0.5 Boateng], spoke.',
      ['Israel Boateng: person'],
    ],
    [
      'takes a surname that is said to be somewhere for a place',
      '[PER Eva Lund] came. [PER Lund], at the far end of the coast, sang.',
      ['Eva Lund: person', 'Lund: place'],
    ],
    [
      'tells a province from a person of its name',
      '[PER Eva Lund] came from [LOC:0.6 Lund province]. [LOC:0.6 Lund], who sang, left.',
      ['Eva Lund: person', 'Lund: place', 'Lund: person'],
    ],
    [
      'leaves a country that something happens in before a person',
      'In [LOC:0.6 Israel] [PER:0.9 Boateng] spoke.',
      ['Israel: place', 'Boateng: person'],
    ],
    [
      'leaves a country that is surely one before a person',
      'Asked about [LOC:0.95 Israel] [PER:0.9 Boateng] smiled.',
      ['Israel: place', 'Boateng: person'],
    ],
    [
      'leaves a surname behind another first name',
      '[PER Eva Lund] came. Ida [PER Lund] left.',
      ['Eva Lund: person', 'Lund: person'],
    ],
    [
      'takes a surname behind a body’s seat for the place',
      '[PER Eva Lund] came. The High Court at [PER:0.99 Lund] sat.',
      ['Eva Lund: person', 'Lund: place'],
    ],
    [
      'takes a surname put on the map twice for the place',
      '[PER Eva Lund] came. Buyers in [PER:0.99 Lund], in the far north, paid.',
      ['Eva Lund: person', 'Lund: place'],
    ],
    [
      'takes a surname that one preposition puts on the map with a place for the place',
      '[PER Eva Lund] came. Ploughs came from [PER:0.9 Lund] and [LOC Malmö].',
      ['Eva Lund: person', 'Lund: place', 'Malmö: place'],
    ],
    [
      'leaves a surname listed with a person',
      '[PER Eva Lund] came. Letters from [PER:0.9 Lund] and [PER Ana Ruiz] burned.',
      ['Eva Lund: person', 'Lund: person', 'Ana Ruiz: person'],
    ],
    [
      'leaves a surname behind a mere preposition',
      '[PER Eva Lund] came. Trust in [PER:0.99 Lund] grew.',
      ['Eva Lund: person', 'Lund: person'],
    ],
    [
      'takes a speaking surname for the person',
      '[PER Eva Lund] came. [LOC:0.99 Lund] said so.',
      ['Eva Lund: person', 'Lund: person'],
    ],
    [
      'takes a thinking surname for the person',
      '[PER Eva Lund] came. [LOC:0.99 Lund] expects rain.',
      ['Eva Lund: person', 'Lund: person'],
    ],
    [
      'takes a surname before “who” for the person',
      '[PER Eva Lund] came. [LOC:0.99 Lund], who sang, left.',
      ['Eva Lund: person', 'Lund: person'],
    ],
    [
      'takes a surname for the person where the tagger was unsure',
      '[PER Eva Lund] saw it. A goal by [LOC:0.6 Lund] won.',
      ['Eva Lund: person', 'Lund: person'],
    ],
    ['leaves a place where it is', '[PER Eva Lund] lives in [LOC:0.6 Lund].', ['Eva Lund: person', 'Lund: place']],
    [
      'leaves a place that does not speak',
      '[PER Eva Lund] came. [LOC:0.99 Lund] lies south.',
      ['Eva Lund: person', 'Lund: place'],
    ],
    [
      'leaves a speaking place that is nobody’s surname',
      '[PER Eva Lund] came. [LOC:0.99 Oslo] said so.',
      ['Eva Lund: person', 'Oslo: place'],
    ],
    [
      'knows a city named like an officer',
      'GENERAL [PER SANTOS] — It rained in General [PER Santos], they say.',
      ['GENERAL SANTOS: place', 'General Santos: place'],
    ],
    [
      'leaves an officer whom nobody is in',
      'They met General [PER Santos]. General [PER Santos] left.',
      ['Santos: person', 'Santos: person'],
    ],
    ['leaves an officer’s own things', 'In General [PER Santos]’s view it rained.', ['Santos: person']],
  ])('%s', (_, marked, expected) => {
    expect(lookAt(marked)).toEqual(expected);
  });
});
