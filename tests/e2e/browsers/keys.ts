/** How the two protocols spell one key press. */
export interface KeySpelling {
  /** `KeyboardEvent.key` and `.code`. */
  readonly key: string;
  readonly code: string;
  /** The old numeric code, which Firefox's text input processor wants. */
  readonly keyCode: number;
  /** Code point of the WebDriver specification, or the character itself. */
  readonly webdriver: string;
  readonly hasShift?: boolean;
}

/** Keys that stories press. Code points: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = {
  Escape: { key: 'Escape', code: 'Escape', keyCode: 27, webdriver: '\uE00C' },
  Tab: { key: 'Tab', code: 'Tab', keyCode: 9, webdriver: '\uE004' },
  'Shift+Tab': { key: 'Tab', code: 'Tab', keyCode: 9, webdriver: '\uE004', hasShift: true },
  Enter: { key: 'Enter', code: 'Enter', keyCode: 13, webdriver: '\uE007' },
  Space: { key: ' ', code: 'Space', keyCode: 32, webdriver: ' ' },
  ArrowDown: { key: 'ArrowDown', code: 'ArrowDown', keyCode: 40, webdriver: '\uE015' },
  ArrowUp: { key: 'ArrowUp', code: 'ArrowUp', keyCode: 38, webdriver: '\uE013' },
  Home: { key: 'Home', code: 'Home', keyCode: 36, webdriver: '\uE011' },
  Slash: { key: '/', code: 'Slash', keyCode: 191, webdriver: '/' },
  End: { key: 'End', code: 'End', keyCode: 35, webdriver: '\uE010' },
} as const satisfies Record<string, KeySpelling>;

/** A key that stories can press in page and popup. */
export type Key = keyof typeof KEYS;

/** The spelling of a key, with `hasShift` told for every key. */
export function spellKey(key: Key): (typeof KEYS)[Key] & { readonly hasShift: boolean } {
  return { hasShift: false, ...KEYS[key] };
}
