/** What the stores show beside the pictures: name and summary from `locales/`, descriptions from `store/`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesText } from '@wxt-dev/i18n/build';

/** One language's texts; empty where one is missing. */
export interface Listing {
  /** Name of the locale's file: "en". */
  readonly language: string;
  readonly name: string;
  /** The manifest's description too, which the Chrome Web Store shows as summary. */
  readonly summary: string;
  readonly description: string;
}

/** Longest texts that both stores take, in characters. */
const LIMITS = { name: 45, summary: 132, description: 16_000 } as const;
/** A description says at least what the extension does, what leaves the device and which permissions it asks for. */
const MIN_DESCRIPTION = 600;
/** Letters by which a text shows that it is not the English one left standing. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /\p{sc=Arabic}/u,
  ur: /\p{sc=Arabic}/u,
  hi: /\p{sc=Devanagari}/u,
};

/** The texts of every language of the interface, from the project's folder. */
export function readListings(root: string): Listing[] {
  const files = readdirSync(join(root, 'locales')).filter((file) => file.endsWith('.yml'));
  return files.sort().map((file) => {
    const language = file.replace('.yml', '');
    const messages = parseMessagesText(readFileSync(join(root, 'locales', file), 'utf8'), 'YAML');
    const textOf = (key: string) => {
      const message = messages.find((one) => one.key.join('.') === key);
      return message?.type === 'simple' ? message.message : '';
    };
    const description = join(root, 'store', `${language}.txt`);
    return {
      language,
      name: textOf('extension.name'),
      summary: textOf('extension.description'),
      description: existsSync(description) ? readFileSync(description, 'utf8').trim() : '',
    };
  });
}

/** What a store would refuse, or a reader could not use. */
export function findListingFaults(listings: readonly Listing[]): string[] {
  return listings.flatMap((listing) => {
    const faults = (['name', 'summary', 'description'] as const).flatMap((part) => {
      const length = [...listing[part]].length;
      if (length === 0) return [`has no ${part}`];
      return length > LIMITS[part] ? [`has a ${part} of ${length} characters; ${LIMITS[part]} are allowed`] : [];
    });
    if (listing.description.length < MIN_DESCRIPTION)
      faults.push(`has a description of fewer than ${MIN_DESCRIPTION} characters`);
    const script = SCRIPTS[listing.language];
    if (script && !script.test(listing.description)) faults.push('has a description in another script');
    const isTwice = listings.some((other) => other !== listing && other.description === listing.description);
    if (isTwice) faults.push('has the description of another language');
    return faults.map((fault) => `${listing.language} ${fault}`);
  });
}
