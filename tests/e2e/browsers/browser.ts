import type { Key } from './keys.ts';

/** Values that survive the way into a browser and back. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A function that is sent to a browser as source text: it sees its arguments and the globals there, nothing else. */
type Remote<Args extends readonly Json[], T> = (...args: Args) => T | Promise<T>;

/** As `Remote`, with a shadow root before the other arguments. */
export type RemoteInRoot<Args extends readonly Json[], T> = (root: ShadowRoot, ...args: Args) => T | Promise<T>;

/** CSS pixels of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a reader, or the page's own script, can do in the tab in front. */
export interface PageControls {
  /** Goes to an address in the tab in front and waits for the page to load. */
  open(url: string): Promise<void>;
  /** Opens another tab in front, does a job there, and closes it again. */
  inOtherTab(url: string, job: (tab: PageControls) => Promise<unknown>): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** Runs a function in the page's own world and gives its value, which must be JSON. */
  evaluate<Args extends readonly Json[], T>(remote: Remote<Args, T>, ...args: Args): Promise<T>;
  /** Moves the real pointer there in a few steps; CSS pixels of the viewport. */
  movePointer(x: number, y: number): Promise<void>;
  /** Moves the real pointer there and presses the main button. */
  clickAt(x: number, y: number): Promise<void>;
  /** A real finger's tap there. */
  tapAt(x: number, y: number): Promise<void>;
  /** A real finger that goes down at one point, moves to the other in a few steps and lifts. */
  swipe(from: Point, to: Point): Promise<void>;
  /** A real key press in the page. */
  press(key: Key): Promise<void>;
  /** Turns the real wheel over the middle of the page; positive is down, in CSS pixels. */
  scrollBy(deltaY: number): Promise<void>;
  /**
   * Runs a function on the page's one closed shadow root, which pages cannot reach; gives null when there is none. Both
   * automation protocols open closed roots, so the shipped build is tested as it is.
   */
  inClosedRoot<Args extends readonly Json[], T>(remote: RemoteInRoot<Args, T>, ...args: Args): Promise<T | null>;
  /** A real click in the middle of the first element that matches inside the closed shadow root. */
  clickInClosedRoot(selector: string): Promise<void>;
  /** Saves what the tab shows as PNG. */
  screenshot(file: string): Promise<void>;
  /** Size of the page's viewport in CSS pixels. */
  setViewport(width: number, height: number): Promise<void>;
}

/** The side panel beside the page, as the popup's button opens it. */
export interface SidePanelControls {
  /** Waits until the side panel has loaded. */
  waitForSidePanel(): Promise<void>;
  /** Runs a function in the side panel's own world and gives its value, which must be JSON. */
  inSidePanel<Args extends readonly Json[], T>(remote: Remote<Args, T>, ...args: Args): Promise<T>;
  /** Saves the side panel as PNG. */
  screenshotSidePanel(file: string): Promise<void>;
}

/** What a reader may have set in the system, beside dark colours. */
export type Preference = 'less-motion' | 'forced-colours';

/** One node of the accessibility tree. */
export interface AccessibleName {
  readonly role: string;
  readonly name: string;
}

/** The toolbar button and the real popup that it opens. */
export interface PopupControls {
  /** The reader's click, which grants activeTab; closes an open popup first and waits until the new one has loaded. */
  clickToolbar(): Promise<void>;
  isPopupOpen(): Promise<boolean>;
  /** Closes the popup as clicking elsewhere does; nothing happens when none is open. */
  closePopup(): Promise<void>;
  /** Runs a function in the popup's own world and gives its value, which must be JSON. */
  inPopup<Args extends readonly Json[], T>(remote: Remote<Args, T>, ...args: Args): Promise<T>;
  /** A trusted click in the middle of the first element that matches; it is scrolled into view first. */
  clickInPopup(selector: string): Promise<void>;
  /** A trusted key press in the popup. */
  pressInPopup(key: Key): Promise<void>;
  /** Types letters and blanks into what has the focus in the popup. */
  typeInPopup(text: string): Promise<void>;
  /** Saves the popup as PNG. */
  screenshotPopup(file: string): Promise<void>;
  /** Makes the page, the popup and popups to come prefer dark, or light, colours. */
  setDarkMode(isDark: boolean): Promise<void>;
  /** Makes the page, and what else is open, ask for less motion, or for the reader's own few colours; or no longer. */
  setPreference(preference: Preference, isOn: boolean): Promise<void>;
  /**
   * What a screen reader is told of the popup, or of the page with closed roots in it: roles and names in the order of the
   * tree. The roles of controls and dialogs are those of ARIA, the others the browser's own.
   */
  readAccessibleNames(where: 'popup' | 'page'): Promise<readonly AccessibleName[]>;
}

/** The extension as the browser sees it. */
export interface ExtensionControls {
  readonly extensionId: string;
  /** Address of the extension's own pages, without a slash at the end. */
  readonly extensionBase: string;
  isWorkerRunning(): Promise<boolean>;
  /** Ends the background worker as the browser does when it is idle; gives false when none was running. */
  stopWorker(): Promise<boolean>;
  /** Installs another extension beside it; gives the address of that one's pages, without a slash at the end. */
  installBeside(folder: string): Promise<string>;
  /** Puts the same files in place of the installed ones, as an update does, with all pages left open. */
  updateExtension(): Promise<void>;
  /** Has the browser note errors of the extension from now on. */
  watchErrors(): Promise<void>;
  /** Errors of the extension that nobody has caught, as the browser has noted them since. */
  readErrors(): Promise<readonly string[]>;
  /** Takes the extension out of the browser, with all pages left open. */
  removeExtension(): Promise<void>;
  /** The reader's key for one of the manifest's commands, as far as the browser can be made to press it. */
  runCommand(name: string): Promise<void>;
  /** Does what makes the extension ask for optional hosts (`ask`), and answers the browser's own prompt with Allow. */
  allowPermission(hosts: readonly string[], ask: () => Promise<void>): Promise<void>;
}

/** Bytes of objects and of the buffers behind typed arrays; in Firefox all that it lists for a page, its layout and code too. */
export interface HeldMemory {
  readonly pageBytes: number;
  readonly backgroundBytes: number;
}

/** A real browser with the built extension in it. One story file runs in every browser through this. */
export interface Browser extends PageControls, PopupControls, SidePanelControls, ExtensionControls {
  readonly name: BrowserName;
  readonly version: string;
  /** What the tab in front and the running background hold after a collection. Throws while the background sleeps. */
  readMemory(): Promise<HeldMemory>;
  /**
   * Event listeners in the tab in front, ours in their own world included: in Chromium all that are held after a collection,
   * in Firefox those on window, document, root element and body.
   */
  countListeners(): Promise<number>;
  /**
   * Opens a private window in front, does a job, and closes it again. The job gets the same browser, whose page, toolbar
   * button and popup are that window's.
   */
  inPrivateWindow(job: (window: Browser) => Promise<unknown>): Promise<void>;
  close(): Promise<void>;
}

export type BrowserName = 'chromium' | 'firefox';

/** What a browser is started with, beside the extension. */
export interface Network {
  readonly chromiumArgs: readonly string[];
  readonly firefoxPrefs: Readonly<Record<string, string | number | boolean>>;
  /** Certificate of an authority to trust, PEM; null for none. Chromium trusts by its switches instead. */
  readonly authorityPem: string | null;
}

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  /** Where the browser's requests go; see `outside.ts` and `wikipedia-standin.ts`. */
  readonly network: Network;
  /** Folder that keeps the browser's profile from one start to the next; without it each start is the first. */
  readonly profile?: string;
  /** Draws no window; the default. */
  readonly isHeadless?: boolean;
}
