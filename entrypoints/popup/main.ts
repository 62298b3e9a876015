import { browser } from 'wxt/browser';
import { showPanel } from '../reading-panel/show-panel.tsx';
import { openTabPanel } from '../reading-panel/tab-panel.ts';
import './popup.css';
import { sidePanelOpener } from './side-panel.ts';

const finding = browser.tabs.query({ active: true, currentWindow: true });
const show = showPanel(document.getElementById('app')!); // stands in index.html
const [tab] = await finding;
const openSidePanel = tab?.windowId === undefined ? null : sidePanelOpener(tab.windowId);
const panel = await openTabPanel(tab?.id ?? browser.tabs.TAB_ID_NONE, openSidePanel);
show(panel);
await panel.read('join');
await panel.markOpened();
