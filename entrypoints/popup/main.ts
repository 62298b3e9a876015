import { browser } from 'wxt/browser';
import { showPanel } from '../reading-panel/show-panel.tsx';
import './popup.css';
import { openTabPanel } from '../reading-panel/tab-panel.ts';

const show = showPanel(document.getElementById('app')!); // stands in index.html
const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const panel = await openTabPanel(tab?.id ?? browser.tabs.TAB_ID_NONE, null);
show(panel);
await panel.read('join');
