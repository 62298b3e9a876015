import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Source {
  readonly licence: string;
  readonly sha256: string;
}

interface Manifest {
  readonly vectors: Source;
  readonly pretrained: Source;
  readonly names: Readonly<Record<string, Source>>;
  readonly corpora: readonly (Source & { readonly file: string; readonly use: string })[];
}

const readProjectFile = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const manifest: Manifest = JSON.parse(readProjectFile('training/data.json'));
const recipe = readProjectFile('training/train.py');

/** Names of the corpora in a mix of train.py: `MIX = {"worldwide": 2, …}`. */
function readMix(name: string): string[] {
  const [, body = ''] = new RegExp(`^${name} = \\{([^}]*)\\}`, 'm').exec(recipe) ?? [];
  return Array.from(body.matchAll(/"([^"]+)":/g), ([, corpus]) => corpus!);
}

describe('the training data', () => {
  it('is of known origin: every source has a licence as stated and a checksum', () => {
    const sources = [manifest.vectors, manifest.pretrained, ...Object.values(manifest.names), ...manifest.corpora];
    expect(sources.length).toBeGreaterThan(10);
    for (const { licence, sha256 } of sources) {
      expect(licence).not.toBe('');
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it.each(['VOCABULARY_MIX', 'TEACHER_MIX', 'MIX', 'HOME', 'SILVER'])(
    'comes from the training split alone: %s',
    (name) => {
      const corpora = readMix(name);
      expect(corpora.length).toBeGreaterThan(0);
      const trained = manifest.corpora.filter(({ use }) => use === 'training').map(({ file }) => file);
      for (const corpus of corpora) expect(trained).toContain(`train/${corpus}.conll`);
    },
  );

  it('keeps what is for measuring out of the training folder', () => {
    const measured = manifest.corpora.filter(({ use }) => use !== 'training');
    expect(measured.map(({ file }) => file)).toEqual(['dev/worldwide.conll', 'dev/pud-news.conll']);
    expect(recipe.match(/"dev"/g)).toHaveLength(1); // in `measure`
  });
});
