import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { FactRecord } from '../../knowledge/embedded/records.ts';
import { type BoxEntry, type BoxName, parseSources, plainName, readTitle, withCountry } from './box.ts';
import { readTable, tablePath } from './tables.ts';
import { type Row, splitList } from './tsv.ts';
import { GROUP_WEIGHT } from './weights.ts';

/** Names of the tables of groups, in order. */
export function listGroupTables(): string[] {
  const files = readdirSync(path.dirname(tablePath('groups/x')));
  return files.sort().map((file) => `groups/${path.basename(file, '.tsv')}`);
}

/** Entries of all groups in the tables. */
export function buildGroups(): BoxEntry[] {
  return listGroupTables().flatMap(readTable).map(buildGroup);
}

function buildGroup(row: Row): BoxEntry {
  const { aliases = '', country = '', description = '', asOf = '', source = '' } = row;
  const { title, isTitled } = readTitle(row.title ?? '');
  const named = (matchedBy: BoxName['matchedBy']) => (form: string) => ({
    name: form,
    matchedBy,
    weight: GROUP_WEIGHT,
  });
  const facts: FactRecord[] = [
    { name: 'type', value: row.type ?? '', asOf: null },
    { name: 'country', value: plainName(country), asOf: null },
    { name: 'founded', value: row.founded ?? '', asOf: null },
    { name: 'seat', value: row.seat ?? '', asOf },
  ];
  return {
    entity: {
      title,
      pageTitle: isTitled ? title : null,
      key: isTitled ? title : `[group ${title}]`,
      kind: 'group',
      description: withCountry(description, country),
      country: country || null,
      wikidata: null,
      coordinates: null,
      sources: parseSources(source),
      facts: facts.filter(({ value }) => value !== ''),
    },
    names: [
      ...(isTitled ? [title] : []).map(named('title')),
      ...[title, plainGroupName(title), ...splitList(aliases)].map(named('alias')),
    ],
  };
}

/** A group's title may hold a comma of its own ("Tesla, Inc."), so only what stands in brackets is dropped. */
function plainGroupName(title: string): string {
  return title.replace(/ \([^)]*\)$/, '');
}
