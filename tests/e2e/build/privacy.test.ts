import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILDS } from '../../../scripts/builds.ts';
import { BROWSERS } from '../browsers/launch.ts';

/** A manifest, as far as it says who may be asked and what is collected. */
interface PrivacyKeys {
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly browser_specific_settings?: {
    readonly gecko: {
      readonly data_collection_permissions: { readonly required: string[]; readonly optional: string[] };
    };
  };
}

const PAGE = readFileSync(join(import.meta.dirname, '../../../PRIVACY.md'), 'utf8');
const MATCH_PATTERN = /`([a-z*]+:\/\/[^`]+\/\*)`/g;
const DECLARATION = /required `(\w+)`, optional `(\w+)`/;

const readHosts = (page: string) => [...page.matchAll(MATCH_PATTERN)].map(([, pattern]) => pattern).sort();

describe.each(BROWSERS)('PRIVACY.md and the build for %s', (name) => {
  const manifest: PrivacyKeys = JSON.parse(readFileSync(join(BUILDS[name].folder, 'manifest.json'), 'utf8'));

  test('name the same hosts, each asked for when it is needed', () => {
    expect(manifest.host_permissions).toBeUndefined();
    expect(readHosts(PAGE)).toEqual([...manifest.optional_host_permissions].sort());
    expect(readHosts(`${PAGE} and \`https://elsewhere.example/*\``)).not.toEqual(readHosts(PAGE));
  });

  test('declare the same collection of data', () => {
    const declared = manifest.browser_specific_settings?.gecko.data_collection_permissions;
    const [, required, optional] = PAGE.match(DECLARATION) ?? [];
    expect(declared).toEqual(name === 'firefox' ? { required: [required], optional: [optional] } : undefined);
  });
});
