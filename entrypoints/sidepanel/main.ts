import { browser } from 'wxt/browser';
import { showPanel } from '../reading-panel/show-panel.tsx';
import { followActiveTab } from './follow-active-tab.ts';

await followActiveTab(showPanel(document.getElementById('app')!), await browser.windows.getCurrent()); // stands in index.html
