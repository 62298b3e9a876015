/** Wikipedias that the options offer by name: those with the most readers, by their code in the address. */
export const WIKIPEDIA_EDITIONS = [
  ...['en', 'simple', 'ar', 'bg', 'bn', 'ca', 'cs', 'da', 'de', 'el', 'es', 'et', 'fa', 'fi', 'fr', 'he', 'hi', 'hr'],
  ...['hu', 'id', 'it', 'ja', 'ko', 'lt', 'lv', 'ms', 'nl', 'no', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'sw'],
  ...['ta', 'te', 'th', 'tr', 'uk', 'ur', 'vi', 'zh'],
] as const;
