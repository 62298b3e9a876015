/** What readers change in popup and options: the background stores it, since both may close with the click. */
import { removeKnownName } from '../../core/known-names.ts';
import type { Handlers } from '../../messaging/bus.ts';
import type { BackgroundCalls } from '../../messaging/protocol.ts';
import { dropCorrection } from '../../settings/corrections.ts';
import { changeSettings, saveSettings } from '../../settings/settings.ts';
import { setSiteRule } from '../../settings/sites.ts';

type Wish = 'setSiteRule' | 'setOff' | 'changePage' | 'forgetKnown' | 'dropCorrection';

/** Answers each wish when it is stored. */
export const STORED_WISHES: Pick<Handlers<BackgroundCalls>, Wish> = {
  async setSiteRule({ host, rule }) {
    await setSiteRule(host, rule);
    return null;
  },
  async setOff({ isOff }) {
    await saveSettings({ isOff });
    return null;
  },
  async changePage(changed) {
    await changeSettings(({ page }) => ({ page: { ...page, ...changed } }));
    return null;
  },
  async forgetKnown(name) {
    await changeSettings(({ known }) => ({ known: removeKnownName(known, name) }));
    return null;
  },
  async dropCorrection(about) {
    await dropCorrection(about);
    return null;
  },
};
