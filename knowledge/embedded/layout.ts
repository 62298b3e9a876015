/**
 * The layout of `knowledge.bin`, shared by the builder that writes it and the reader.
 *
 * All integers are little-endian. A varint holds seven bits a byte, lowest first, the high bit saying that more follow;
 * values are below 2^32. A string is named by its number in the string table.
 *
 *     header     magic u32 "SLKB" · version u32 · crc32 u32 of all that follows the header · size u32 of the file
 *     tables     six of them: strings, sources, settings, entities, towns, names. Each is
 *                count u32 · end u32 × count (end of each record, counted from the first record) · records,
 *                padded with zeros to a multiple of four
 *     block      the record of strings, towns and names: sixteen of them, the last block what is left: count · each
 *     key        what strings and names are sorted by: bytes that it shares with the one before in its block · size of the
 *                rest · the rest, UTF-8
 *     string     key
 *     source     label · licence name + 1 (0: none) · licence address + 1 · date
 *     entity     flags (1: group, 4: person, else place; 2: `title` is a page title) · title · id (only without flag 2) · description
 *                · country + 1 · Wikidata number (0: none) · latitude + 91
 *                and longitude + 181 in hundredths of a degree (0 alone: none) · count, source … · count, fact …
 *     setting    what towns share: description · country + 1 · count, source … · count, fact …
 *     town       GeoNames number less that of the one before in its block · title × 2, or where its title is a name with its
 *                words capitalized that name's number × 2 + 1 · setting · latitude + 91 and
 *                longitude + 181 in hundredths of a degree · population
 *     fact       name × 4 + 2 if it has a since + (1: a number, 0: a string) · value or string · as-of + 1 (0: none)
 *                · since (only with 2)
 *     name       key (folded) · size of the candidates in bytes, candidate …
 *     candidate  entity × 3 + how it is matched · prior in thousandths
 *
 * A town is an entity whose id is made of its GeoNames number, `[geonames 1176734]`, and which has nothing but a title, a
 * place and a population of its own: there are tens of thousands of them, and so they take a third of the bytes. Towns are
 * numbered after the entities. Entities stand in order of their ids, towns in order of their numbers, strings and names in
 * order of their UTF-8 bytes, so all are found by halving without decoding anything else: names, strings and towns by the
 * first of their block, entities by the number of their id's string, which stands in the same order as the ids. Every file
 * of the same version is read by the same reader; any change here changes `KNOWLEDGE_VERSION`.
 */
import type { FactName } from '../../core/entity.ts';
import type { MatchedBy } from '../../core/types.ts';

/** "SLKB" read as a little-endian u32. */
export const KNOWLEDGE_MAGIC = 0x424b4c53;
/** Raised with every change of the layout. */
export const KNOWLEDGE_VERSION = 8;
/** Bytes before the first table. */
export const HEADER_SIZE_BYTES = 16;

/** Id of a town, without its `page:`. */
export const TOWN_KEY = /^\[geonames (\d+)\]$/;

/** Id of the town with that GeoNames number, without its `page:`. */
export function townKey(number: number): string {
  return `[geonames ${number}]`;
}

/** The title that a town has when it stands for a name of the file: "wagga wagga" is "Wagga Wagga". */
export function capitalizeWords(name: string): string {
  return name.replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** Flags of an entity record. */
export const ENTITY_FLAG = { group: 1, titled: 2, person: 4 } as const;

/** Flags of a fact's name. */
export const FACT_FLAG = { number: 1, since: 2 } as const;
/** Names of facts are moved up by the bits of the flags. */
export const FACT_FLAG_BITS = 2;

/** Coordinates are stored as whole hundredths of a degree, about a kilometre, moved so that none is below one degree. */
export const COORDINATE_STEPS = 100;
export const COORDINATE_OFFSET = { latitude: 91, longitude: 181 } as const;

/** Strings, towns and names of a block: more would make the file smaller and the look-up slower. */
export const RECORDS_PER_BLOCK = 16;

/** No string is longer; the longest name has a tenth of it. */
export const MAX_STRING_SIZE_BYTES = 2048;

/** Priors are stored as whole thousandths. */
export const PRIOR_STEPS = 1000;

/** Ways of matching, by their number in the file. */
export const MATCHED_BY = ['title', 'alias', 'demonym'] as const satisfies readonly MatchedBy[];

/** Fact names, by their number in the file. */
export const FACT_NAMES = [
  'capital',
  'country',
  'region',
  'population',
  'area',
  'languages',
  'currency',
  'demonym',
  'founded',
  'seat',
  'type',
  'largest-city',
  'neighbours',
  'government',
  'flag',
  'head-of-state',
  'head-of-government',
  'administered-by',
  'claimed-by',
  'position',
] as const satisfies readonly FactName[];

const CRC_POLYNOMIAL = 0xedb88320;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ CRC_POLYNOMIAL : remainder >>> 1;
  return remainder;
});

/** CRC-32 (IEEE 802.3, as in zip and PNG) of the bytes, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  for (let index = 0; index < bytes.length; index++) {
    // Both indices are in range: `index` by the loop, the other by its mask.
    remainder = (remainder >>> 8) ^ CRC_TABLE[(remainder ^ bytes[index]!) & 0xff]!;
  }
  return (remainder ^ 0xffffffff) >>> 0;
}
