import { describe, expect, it } from 'vitest';
import { type ChainRow, chainsIn } from './chains-in.ts';

describe('names of persons', () => {
  const ROWS: readonly ChainRow[] = [
    ['joins the same name', '[PER Ana Ruiz] spoke. [PER Ana Ruiz] left.', [['Ana Ruiz', 'Ana Ruiz']]],
    ['joins a surname', '[PER Ana Ruiz] spoke. [PER Ruiz] left.', [['Ana Ruiz', 'Ruiz']]],
    [
      'joins a title and surname, and leaves the title out',
      '[PER Ana Ruiz] spoke. [PER Ambassador Ruiz] left.',
      [['Ana Ruiz', 'Ruiz']],
    ],
    ['joins a surname that stands first', '[PER Ruiz] left. [PER Ana Ruiz] spoke.', [['Ruiz', 'Ana Ruiz']]],
    ['joins a first name', '[PER Ana Ruiz] spoke. [PER Ana] left.', [['Ana Ruiz', 'Ana']]],
    ['joins a name in other case', '[PER ANA RUIZ] wins\n\n[PER Ana Ruiz] spoke.', [['ANA RUIZ', 'Ana Ruiz']]],
    ['joins a name without its accents', '[PER Ana Núñez] spoke. [PER Nunez] left.', [['Ana Núñez', 'Nunez']]],
    ['joins a possessive', '[PER Ana Ruiz] spoke. [PER Ruiz’s] car left.', [['Ana Ruiz', 'Ruiz']]],
    [
      'joins a particle and its surname',
      '[PER Ursula von der Leyen] spoke. [PER Von der Leyen] left.',
      [['Ursula von der Leyen', 'Von der Leyen']],
    ],
    [
      'joins through the middle name',
      '[PER Ana Maria Ruiz] spoke. [PER Ana Ruiz] left. [PER Ruiz] ate.',
      [['Ana Maria Ruiz', 'Ana Ruiz', 'Ruiz']],
    ],
    [
      'never gives a surname with two bearers to either',
      '[PER Ana Ruiz] met [PER Tomas Ruiz]. [PER Ruiz] left.',
      [['Ana Ruiz'], ['Tomas Ruiz'], ['Ruiz']],
    ],
    [
      'never gives a first name with two bearers to either',
      '[PER Ana Ruiz] met [PER Ana Brun]. [PER Ana] left.',
      [['Ana Ruiz'], ['Ana Brun'], ['Ana']],
    ],
    [
      'gives a surname with two bearers to neither, and yet joins its longer form',
      '[PER Ana Maria Ruiz] met [PER Tomas Ruiz]. [PER Maria Ruiz] left. [PER Ruiz] ate.',
      [['Ana Maria Ruiz', 'Maria Ruiz'], ['Tomas Ruiz'], ['Ruiz']],
    ],
    ['does not join a middle name', '[PER Ana Maria Ruiz] spoke. [PER Maria] left.', [['Ana Maria Ruiz'], ['Maria']]],
    [
      'joins an initial’s bearer by the surname',
      '[PER Ana M. Ruiz] spoke. [PER Ruiz] left.',
      [['Ana M. Ruiz', 'Ruiz']],
    ],
    [
      'joins a father’s surname behind a title',
      '[PER Ana Ruiz Brun] spoke. Ms [PER Ruiz] left.',
      [['Ana Ruiz Brun', 'Ruiz']],
    ],
    [
      'joins initials to the names that they begin',
      '[PER John Kwame Okafor] spoke. [PER J. K. Okafor] left. [PER J.K. Okafor] ate. [PER JK Okafor] slept.',
      [['John Kwame Okafor', 'J. K. Okafor', 'J.K. Okafor', 'JK Okafor']],
    ],
    ['joins a single initial', '[PER J. Okafor] left. [PER John Okafor] spoke.', [['J. Okafor', 'John Okafor']]],
    [
      'never gives an initial with two bearers to either',
      '[PER John Okafor] met [PER Jane Okafor]. [PER J. Okafor] left.',
      [['John Okafor'], ['Jane Okafor'], ['J. Okafor']],
    ],
    [
      'does not join other initials',
      '[PER John Kwame Okafor] met [PER J. M. Okafor].',
      [['John Kwame Okafor'], ['J. M. Okafor']],
    ],
    ['joins either order', '[PER Kim Jong-un] spoke. [PER Jong-un Kim] left.', [['Kim Jong-un', 'Jong-un Kim']]],
    [
      'does not take two names of two words for one in another order',
      '[PER James Thomas] met [PER Thomas James].',
      [['James Thomas'], ['Thomas James']],
    ],
    [
      'keeps a surname from the half-named partner’s partner',
      '[PER Ana] and [PER Tomas Ruiz] spoke. [PER Ruiz] left.',
      [['Ana'], ['Tomas Ruiz'], ['Ruiz']],
    ],
    [
      'joins the surname of one paired with another whose surname is known',
      '[PER Eva Brun] came. [PER Brun] and [PER Tomas Ruiz] spoke. [PER Ruiz] left.',
      [
        ['Eva Brun', 'Brun'],
        ['Tomas Ruiz', 'Ruiz'],
      ],
    ],
    [
      'keeps Mr and Mrs apart',
      '[PER Tomas Ruiz] came. Mr [PER Ruiz] met Mrs [PER Ruiz]. [PER Ruiz] left.',
      [['Tomas Ruiz'], ['Ruiz'], ['Ruiz'], ['Ruiz']],
    ],
    [
      'gives a surname to the one of two whose title agrees',
      'Mr [PER Tomas Ruiz] met Ms [PER Ana Ruiz]. Ms [PER Ruiz] left.',
      [['Tomas Ruiz'], ['Ana Ruiz', 'Ruiz']],
    ],
    [
      'keeps father and son apart',
      '[PER Ana Ruiz Sr.] met [PER Ana Ruiz Jr.]. [PER Ana Ruiz] left.',
      [['Ana Ruiz Sr.'], ['Ana Ruiz Jr.'], ['Ana Ruiz']],
    ],
    ['joins a lone son', '[PER Ana Ruiz Jr.] came. [PER Ana Ruiz] left.', [['Ana Ruiz Jr.', 'Ana Ruiz']]],
    [
      'joins a nickname in quotes',
      '[PER Ana “Nita” Ruiz] spoke. [PER Nita] left. [PER Nita Ruiz] ate. [PER Ana Ruiz] slept.',
      [['Ana “Nita” Ruiz', 'Nita', 'Nita Ruiz', 'Ana Ruiz']],
    ],
    ['joins a nickname in brackets', '[PER Robert (Bob) Ruiz] spoke. [PER Bob] left.', [['Robert (Bob) Ruiz', 'Bob']]],
    [
      'joins a nickname that the text states',
      '[PER Ana Ruiz], better known as “[PER Chacha]”, spoke. [PER Chacha] left.',
      [['Ana Ruiz', 'Chacha', 'Chacha']],
    ],
    ['does not guess a nickname', '[PER Robert Ruiz] spoke. [PER Bob] left.', [['Robert Ruiz'], ['Bob']]],
    ['does not join another first name', '[PER Ana Ruiz] met [PER Eva Ruiz].', [['Ana Ruiz'], ['Eva Ruiz']]],
  ];

  it.each(ROWS)('%s', (_, marked, chains) => {
    expect(chainsIn(marked)).toEqual(chains);
  });
});
