/**
 * Credits of pictures: "Photo: A. Name / Agency", "© Agency", "(Name/Getty Images)". A caption is the article's, its
 * credit is not. A credit is told by its shape: at the end, after a sentence or a divider, a label, sign or agency with
 * nothing but names around it. So "Photographs by refugees hang in the hall." stays.
 */

/** Longest credit taken off a caption, in characters. */
const MAX_CREDIT_LENGTH = 120;

/** Where a credit may begin: after a sentence or divider, before a bracket, label or sign. */
const BOUNDARY =
  /[.!?…][)\]"”’']*\s*|\s*[|•·–—]\s*|\s-\s|\s(?=[([©])|(?:\s|(?<=\p{Ll}))(?=(?:(?:Photo|Picture|Image|File)s?\b|Photograph|Illustration|Graphic|Credit|Source:|Courtesy))/gu;

const LABEL =
  /^(?:(?:all|file|archive|stock|ap|afp)\s+)?(?:photo(?:graph)?s?|pictures?|pics?|images?|illustrations?|graphics?|videos?|screenshots?|sources?|credits?|courtesy)(?:\s+(?:credits?|courtesy|source))?\s*(?::|\bby\b|\bof\b|\bvia\b|[/|©]|(?=\p{Lu}))\s*/iu;

const SIGN = /^(?:©|\(c\)\s|copyright\b)/i;

const AGENCY =
  /\b(?:AP|AFP|EPA|EFE|ANI|PTI|IANS|APP|NurPhoto|Reuters|REUTERS|Getty|Associated Press|Agence France-Presse|Shutterstock|Alamy|iStock|Bloomberg|Anadolu|Xinhua|TASS|Sputnik|Zuma|ZUMA|Unsplash|Pexels|Pixabay|Wikimedia|Flickr|Magnum)\b/;

const WHOLE = /^(?:(?:(?:staff|file|stock|archive)\s+)*(?:photo|image|picture)|handout|supplied|file|courtesy)s?\.?$/i;

/** Words in lower case that may stand among the names of a credit. */
const CONNECTORS = new Set(
  'via for and of the by in from with on de del der van von bin al el file photo images archive archives collection family library handout supplied agency pool'.split(
    ' ',
  ),
);

/** A credit that a page prints in brackets, with its label, below a picture that it does not mark as one. */
const BRACKETED = /\s[([](?:photo|picture|image)s?\s*[:/|][^()[\]]{2,60}[)\]]$/iu;

/** The paragraph without a credit in brackets at its end. */
export const trimBracketedCredit = (text: string): string => text.replace(BRACKETED, '');

/** The caption without the credit at its end; empty when it is nothing but a credit. */
export function trimCredit(caption: string): string {
  const starts = [0, ...[...caption.matchAll(BOUNDARY)].map((match) => match.index + match[0].length)];
  const start = starts.find((start) => start < caption.length && isCredit(caption.slice(start)));
  return start === undefined ? caption : caption.slice(0, start).replace(/[\s|•·–—-]+$/, '');
}

/** True for a text that names who made a picture and says nothing else. */
export function isCredit(text: string): boolean {
  if (text.length > MAX_CREDIT_LENGTH) return false;
  const inner = text.replace(/^[([]\s*/, '').replace(/\s*[)\]]?\.?$/, '');
  if (WHOLE.test(inner)) return true;
  if (SIGN.test(inner)) return isNameRun(inner.replace(SIGN, ''));
  const unlabelled = inner.replace(LABEL, '');
  if (unlabelled !== inner) return isNameRun(unlabelled);
  const isSigned = AGENCY.test(inner) || /\p{L}\s?\/\s?\p{Lu}/u.test(inner);
  return isSigned && isNameRun(inner);
}

/** Only capitalised words, numbers and small connecting words. */
function isNameRun(text: string): boolean {
  const words = text.split(/[\s,;:/|·•&+()[\]–—-]+/).filter((word) => word !== '');
  return words.every((word) => /^[\p{Lu}\p{N}@'’"“]/u.test(word) || CONNECTORS.has(word.toLowerCase()));
}
