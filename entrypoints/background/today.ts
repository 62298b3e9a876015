/** ISO 8601 date of today, as UTC has it: what the reader's word and copies of wikis' answers are dated with. */
export const today = (): string => new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
