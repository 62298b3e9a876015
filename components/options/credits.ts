/** Someone whose work is in the shipped knowledge, as their licence wants them named. */
interface Credit {
  readonly name: string;
  readonly url: string;
  readonly licence: string;
  readonly licenceUrl: string;
}

/** Whom the shipped knowledge is from; a test compares them with the packages that its tables are built from. */
export const CREDITS: readonly Credit[] = [
  {
    name: 'The World Factbook',
    url: 'https://www.cia.gov/the-world-factbook/',
    licence: 'Public domain',
    licenceUrl: 'https://creativecommons.org/publicdomain/mark/1.0/',
  },
  {
    name: 'GeoNames',
    url: 'https://www.geonames.org/',
    licence: 'CC BY 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  },
  {
    name: 'countries-list',
    url: 'https://annexare.github.io/Countries/',
    licence: 'MIT',
    licenceUrl: 'https://opensource.org/license/mit',
  },
];
