import type { Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import { readTable } from '../knowledge/tables.ts';
import { traceOutlines } from './trace.ts';

/** Text of `outlines.json`: one outline a line. */
export function compileOutlines(): string {
  const titleByCode = new Map(readTable('countries').map(({ code, title }) => [code, title ?? '']));
  const titleByNumber = new Map(
    readTable('country-facts').map(({ number = '', code }) => [number, titleByCode.get(code) ?? '']),
  );
  const topology = atlas as unknown as Topology; // of one pinned version
  const lines = traceOutlines(topology, titleByNumber).map((outline) => JSON.stringify(outline));
  return `[\n${lines.join(',\n')}\n]\n`;
}
