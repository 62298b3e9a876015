import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../core/tag/features.ts';
import { createGazetteer, FLAGS } from '../../../core/tag/gazetteer.ts';
import { parseModel } from '../../../core/tag/model.ts';
import { readTinyModel } from './tiny-model.ts';

const KINDS = { country: 1, city: 2, region: 4, town: 8 };
/** The same kind for a name of several tokens. */
const longer = (kind: number) => kind << (FLAGS / 2);

/** The tiny model with other lists: keys and kinds. */
function gazetteerOf(kindsByKey: Readonly<Record<string, number>>) {
  const rows = Object.entries(kindsByKey).map(([key, kinds]) => ({ fingerprint: fingerprintOf(key), kinds }));
  rows.sort((a, b) => a.fingerprint - b.fingerprint);
  const names = {
    fingerprints: Uint32Array.from(rows, (row) => row.fingerprint),
    kinds: Uint8Array.from(rows, (row) => row.kinds),
  };
  return createGazetteer({ ...parseModel(readTinyModel()), names });
}

describe('flags', () => {
  const gazetteer = gazetteerOf({
    guinea: KINDS.country,
    guineabissau: KINDS.country,
    us: KINDS.country,
    york: KINDS.city,
    newyork: KINDS.city,
    newyorkstate: KINDS.region,
    pena: KINDS.town | KINDS.city,
  });

  it.each([
    ['a name of one token', 'in York today', [0, KINDS.city, 0]],
    ['every kind of a name', 'Peña', [KINDS.town | KINDS.city]],
    ['a longer name and the names in it', 'New York won', [longer(KINDS.city), KINDS.city | longer(KINDS.city), 0]],
    [
      'the longest name',
      'New York State',
      [longer(KINDS.region), KINDS.city | longer(KINDS.region), longer(KINDS.region)],
    ],
    [
      'a name cut at its signs',
      'Guinea - Bissau .',
      [KINDS.country | longer(KINDS.country), longer(KINDS.country), longer(KINDS.country), 0],
    ],
    ['dotted capitals', 'U . S .', [longer(KINDS.country), longer(KINDS.country), longer(KINDS.country), 0]],
    ['capitals throughout', 'NEW YORK', [longer(KINDS.city), KINDS.city | longer(KINDS.city)]],
    ['no name without a capital', 'they told us in york', [0, 0, 0, 0, 0]],
    ['nothing for signs alone', '— . !', [0, 0, 0]],
  ])('gives %s', (_, text, flags) => {
    expect(gazetteer.flags(text.split(' '))).toEqual(flags);
  });
});
