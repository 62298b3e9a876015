/**
 * Boxes that ask for an address. Their words are as many as there are newsletters, but each holds a field for the
 * address; what stands around the field, and is short, belongs to the box.
 */

/** Fields that no article holds. */
const FIELDS = 'input[type="email" i],input[type="password" i],input[name*="email" i],input[placeholder*="mail" i]';

/** Most text of a box around its field, in characters. */
const MAX_BOX_LENGTH = 400;

/** No box holds more of the page's text than this share: a page that is one form keeps its text. */
const MAX_BOX_SHARE = 0.2;

/** Elements that are never part of a box. */
const OUTER = 'body,main,article,h1,[itemprop~="articleBody"]';

/** Removes boxes with an address field from a clone of the page. */
export function removeSignUpBoxes(clone: Document): void {
  const limit = Math.min(MAX_BOX_LENGTH, textLength(clone.body) * MAX_BOX_SHARE);
  for (const field of clone.querySelectorAll(FIELDS)) {
    let box: Element = field;
    for (let parent = field.parentElement; parent && isWithinBox(parent, limit); parent = parent.parentElement)
      box = parent;
    box.remove();
  }
}

function isWithinBox(element: Element, limit: number): boolean {
  return !element.matches(OUTER) && !element.querySelector('h1') && textLength(element) <= limit;
}

function textLength(element: Element | null): number {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim().length;
}
