import { browser } from 'wxt/browser';
import { showPanel } from '../reading-panel/show-panel.tsx';
import { openTabPanel } from '../reading-panel/tab-panel.ts';
import { askToRead } from '../reading-panel/tab-reading.ts';
import './popup.css';
import { sidePanelOpener } from './side-panel.ts';

const finding = browser.tabs.query({ active: true, currentWindow: true });
const show = showPanel(document.getElementById('app')!); // stands in index.html
const [tab] = await finding;
const tabId = tab?.id ?? browser.tabs.TAB_ID_NONE;
const asked = askToRead(tabId, 'join'); // the page is read while the panel is loaded
const openSidePanel = tab?.windowId === undefined ? null : sidePanelOpener(tab.windowId);
const panel = await openTabPanel(tabId, openSidePanel);
show(panel);
await panel.showAsked(asked);
await panel.markOpened();
