import { describe, expect, it } from 'vitest';
import { tellLeft } from '../../../training/knowledge/leaders.ts';
import { parseLeader, readLeaders } from '../../../training/knowledge/refresh/leaders.ts';

/** Entries of invented people in the Factbook's manner, and what is read from them; null: nothing. */
const ENTRIES: readonly [entry: string, leader: ReturnType<typeof parseLeader>][] = [
  ['President Ana RUIZ (since 4 May 2017)', { office: 'President', name: 'Ana Ruiz', since: '2017-05-04' }],
  ['Premier LIN Mei-hua (since 20 May 2024)', { office: 'Premier', name: 'Lin Mei-hua', since: '2024-05-20' }],
  ['King OTTO XII (since 12 March 2001)', { office: 'King', name: 'Otto XII', since: '2001-03-12' }],
  [
    'King OTTO XII (since 12 March 2001); represented by Governor Jo HILL (since 1 May 2020)',
    { office: 'King', name: 'Otto XII', since: '2001-03-12' },
  ],
  [
    'Prime Minister Omar bin Said AL-MASRI (since 1 October 2021)',
    { office: 'Prime Minister', name: 'Omar bin Said Al-Masri', since: '2021-10-01' },
  ],
  ['Acting President Ana RUIZ (since 4 May 2017)', null],
  ['President (vacant)', null],
  ['President Ana RUIZ (since May 2017)', null],
  ['President Ana RUIZ (since 4 Floréal 2017)', null],
  ['President Ana Ruiz (since 4 May 2017)', null], // which word is the family name?
  ['President Ana RUIZ (since 4 May 2017); President Leo DUBOIS (since 4 May 2018)', null],
  ['former President Ana RUIZ (since 4 May 2017)', null],
  ['', null],
];

const about = { code: 'XX', source: 'book@1 xx.json', plain: (html: string) => html.replaceAll('&Aacute;', 'Á') };

describe('leaders', () => {
  it('are told in a sentence when they have left, so that the build goes on without them', () => {
    const titles = [
      { code: 'XX', name: 'Ana Ruiz', title: 'Ana Ruiz' },
      { code: 'XX', name: 'Leo Dubois', title: 'Leo Dubois' },
    ];
    const said = tellLeft([{ code: 'XX', name: 'Ana Ruiz' }], titles);
    expect(said).toEqual(['leader-titles: Leo Dubois leads no country any more and is left out; the row can go']);
  });

  it.each(ENTRIES)('are read from “%s”', (entry, leader) => {
    expect(parseLeader(entry)).toEqual(leader);
  });

  it('hold one row where one person has both offices', () => {
    const both = { text: 'President &Aacute;na RUIZ (since 4 May 2017)' };
    expect(readLeaders({ 'chief of state': both, 'head of government': both }, about)).toEqual([
      {
        code: 'XX',
        position: 'head-of-state',
        office: 'President',
        name: 'Ána Ruiz',
        since: '2017-05-04',
        source: 'book@1 xx.json',
      },
    ]);
  });

  it('are none where the record has no such branch', () => {
    expect(readLeaders(null, about)).toEqual([]);
    expect(readLeaders({ cabinet: { text: 'none' } }, about)).toEqual([]);
  });
});
