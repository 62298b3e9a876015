import { describe, expect, it } from 'vitest';
import { type ChainRow, chainsIn } from './chains-in.ts';

describe('names of groups and places', () => {
  const ROWS: readonly ChainRow[] = [
    [
      'joins an acronym after its name',
      'The [ORG Organisation of Islamic Cooperation] met. The [ORG OIC] agreed.',
      [['Organisation of Islamic Cooperation', 'OIC']],
    ],
    [
      'joins a name after its acronym',
      'The [ORG OIC] met. The [ORG Organisation of Islamic Cooperation] agreed.',
      [['OIC', 'Organisation of Islamic Cooperation']],
    ],
    [
      'joins bracketed letters that are no initials',
      'The [ORG Tehreek-e-Taliban Pakistan] ([ORG TTP]) denied it.',
      [['Tehreek-e-Taliban Pakistan', 'TTP']],
    ],
    [
      'joins an office without its country to the one named before',
      'The [ORG Reserve Bank of Fiji] met. The [ORG Reserve Bank] agreed.',
      [['Reserve Bank of Fiji', 'Reserve Bank']],
    ],
    [
      'leaves an office without its country before any is named',
      'The [ORG Reserve Bank] met. The [ORG Reserve Bank of Fiji] agreed.',
      [['Reserve Bank'], ['Reserve Bank of Fiji']],
    ],
    [
      'leaves an office without its country after those of two',
      'The [ORG Reserve Bank of Fiji] and the [ORG Reserve Bank of India] met. The [ORG Reserve Bank] agreed.',
      [['Reserve Bank of Fiji'], ['Reserve Bank of India'], ['Reserve Bank']],
    ],
    [
      'makes one name of a body’s that was cut where another’s is whole',
      'The [ORG Reserve Bank of Fiji] met. The [ORG Reserve Bank] of [LOC India] agreed.',
      [['Reserve Bank of Fiji'], ['Reserve Bank of India']],
    ],
    [
      'leaves a body and the place that it is of where no other tells',
      'The [ORG Reserve Bank] of [LOC India] agreed.',
      [['Reserve Bank'], ['India']],
    ],
    [
      'leaves bracketed letters that do not stand in the name',
      'The [ORG Tehreek-e-Taliban Pakistan] ([ORG OIC]) denied it.',
      [['Tehreek-e-Taliban Pakistan'], ['OIC']],
    ],
    [
      'leaves letters alone that are not initials and stand elsewhere',
      'The [ORG Tehreek-e-Taliban Pakistan] denied it. The [ORG TTN] said so.',
      [['Tehreek-e-Taliban Pakistan'], ['TTN']],
    ],
    [
      'gives an acronym of two names to neither',
      '[ORG Central Bank] met [ORG Coastal Board]. The [ORG CB] agreed.',
      [['Central Bank'], ['Coastal Board'], ['CB']],
    ],
    ['keeps an acronym apart from the word of the same letters', '[ORG DOLE] fined [ORG Dole].', [['DOLE'], ['Dole']]],
    [
      'joins a long name in capitals with the same name',
      '[LOC PAKISTAN] NEWS\n\nIn [LOC Pakistan] it rained.',
      [['PAKISTAN', 'Pakistan']],
    ],
    [
      'never joins the first word of a group’s name',
      '[ORG Deutsche Bahn] and [ORG Deutsche] talked.',
      [['Deutsche Bahn'], ['Deutsche']],
    ],
    [
      'never joins an acronym to a thing of another kind',
      'In the [LOC Upper Nile] the [ORG UN] met.',
      [['Upper Nile'], ['UN']],
    ],
    [
      'joins an acronym with “and”',
      '[ORG Socialists and Democrats] met. [ORG S&D] won.',
      [['Socialists and Democrats', 'S&D']],
    ],
    [
      'joins the beginnings of words',
      'The [ORG National Database and Registration Authority] met. [ORG NADRA] left. [ORG NADRO] stayed.',
      [['National Database and Registration Authority', 'NADRA'], ['NADRO']],
    ],
    [
      'joins a name in brackets behind its letters',
      'The [ORG TTP] ([ORG Tehreek-e-Taliban Pakistan]) denied it.',
      [['TTP', 'Tehreek-e-Taliban Pakistan']],
    ],
    [
      'joins what follows “of”, when that is more than a word',
      'The [ORG International Committee of the Red Cross] met. The [ORG Red Cross] left.',
      [['International Committee of the Red Cross', 'Red Cross']],
    ],
    [
      'does not join one word behind “of”, but a university’s',
      'The [ORG Bank of England] and [ORG England]. The [ORG University of Oxford] and [ORG Oxford].',
      [['Bank of England'], ['England'], ['University of Oxford', 'Oxford']],
    ],
    [
      'joins a head noun printed as a name after the one group that has it',
      'The [ORG European Commission] met. The [ORG Commission] agreed.',
      [['European Commission', 'Commission']],
    ],
    [
      'leaves a head noun alone that two groups have, or that comes first',
      '[ORG European Commission] met [ORG Fiscal Commission]. The [ORG Commission] agreed. [ORG Council]! [ORG Harbour Council]!',
      [['European Commission'], ['Fiscal Commission'], ['Commission'], ['Council'], ['Harbour Council']],
    ],
    ['joins a plural', 'The [ORG Houthi] fleet and the [ORG Houthis]', [['Houthi', 'Houthis']]],
    [
      'joins a party’s members',
      'The [ORG Democratic Party] lost. [ORG Democrats] wept. The [ORG Conservative Party] won. [ORG Conservatives] sang.',
      [
        ['Democratic Party', 'Democrats'],
        ['Conservative Party', 'Conservatives'],
      ],
    ],
    ['joins without the legal form', '[ORG Keane Inc.] grew. [ORG Keane] shrank.', [['Keane Inc.', 'Keane']]],
    [
      'joins a ministry in either order',
      'The [ORG Ministry of Water] met. The [ORG Water Ministry] left.',
      [['Ministry of Water', 'Water Ministry']],
    ],
    [
      'keeps two countries’ ministries apart, and one that is said to be of neither',
      '[LOC Iran]’s [ORG Foreign Ministry] and the [MISC Afghan] [ORG Foreign Ministry] met. The [ORG Foreign Ministry] agreed.',
      [['Iran'], ['Foreign Ministry'], ['Foreign Ministry'], ['Foreign Ministry']],
    ],
    [
      'joins one country’s ministry',
      '[LOC Iran]’s [ORG Foreign Ministry] and the [MISC Iranian] [ORG Foreign Ministry]',
      [['Iran'], ['Foreign Ministry', 'Foreign Ministry']],
    ],
    [
      'joins a name that the text states',
      'The [ORG Houthis], formally [ORG Ansar Allah], came. [ORG Ansar Allah] left.',
      [['Houthis', 'Ansar Allah', 'Ansar Allah']],
    ],
    [
      'does not join a name beside another one',
      'The [ORG Houthis], [ORG Ansar Allah] and [ORG Dole] came.',
      [['Houthis'], ['Ansar Allah'], ['Dole']],
    ],
    [
      'keeps a river from its town',
      'The [LOC Naryn] rose. In [LOC Naryn] it rained. The [LOC Naryn] fell.',
      [['Naryn', 'Naryn'], ['Naryn']],
    ],
    [
      'keeps the counties of a list from their cities',
      'Born in [LOC Lima], she ran [LOC Lima], [LOC Ica] and [LOC Puno] Counties. [LOC Puno] sang.',
      [['Lima'], ['Lima'], ['Ica'], ['Puno'], ['Puno']],
    ],
    ['joins a list of places with its places', '[LOC Lima], [LOC Ica] sang. [LOC Lima]!', [['Lima', 'Lima'], ['Ica']]],
    ['joins a country that has an article', 'The [LOC Gambia] won. [LOC Gambia] sang.', [['Gambia', 'Gambia']]],
    ['joins the base of an adjective', 'The [LOC Geneva-based] body left [LOC Geneva].', [['Geneva', 'Geneva']]],
    ['drops a leading article for comparing', '[ORG The Guardian] and [ORG Guardian]', [['The Guardian', 'Guardian']]],
  ];

  it.each(ROWS)('%s', (_, marked, chains) => {
    expect(chainsIn(marked)).toEqual(chains);
  });
});
