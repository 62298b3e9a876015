import type { AccessibleName } from './browser.ts';
import type { FirefoxSession } from './firefox-session.ts';
import { waitFor } from './waiting.ts';

/** What Firefox calls the roles that stories ask for; the others keep its names. */
const ROLES: Readonly<Record<string, string>> = {
  pushbutton: 'button',
  'toggle button': 'button',
  entry: 'searchbox',
};

/**
 * The accessibility tree of what a `<browser>` element of the browser's own window shows, in order. Asking for the first
 * time turns Firefox's accessibility on, and the tree comes a little later.
 */
export function readFirefoxNames(session: FirefoxSession, element: string): Promise<readonly AccessibleName[]> {
  return waitFor('the accessibility tree', async () => {
    const told = (await session.inChrome(LIST_NODES.replace('ELEMENT', element))) as [role: string, name: string][];
    return told.length > 0 && told.map(([role, name]) => ({ role: ROLES[role] ?? role, name }));
  });
}

const LIST_NODES = `
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const told = [];
  const tell = (node) => {
    told.push([service.getStringRole(node.role), node.name ?? '']);
    for (let child = node.firstChild; child; child = child.nextSibling) tell(child);
  };
  const document = service.getAccessibleFor(ELEMENT)?.firstChild;
  if (document?.firstChild) tell(document);
  return told;`;
