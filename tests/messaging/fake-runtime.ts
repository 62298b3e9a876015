import type { Sender } from '../../messaging/bus.ts';

type Listener = (message: unknown, sender: Sender) => Promise<unknown> | undefined;

/** The part of the browser that messages go through, in memory. Everything crosses as JSON, as in Chromium. */
export interface FakeRuntime {
  /** Who the next messages seem to come from. */
  sender: Sender;
  /** What was sent to a tab: its id, the message, the options. */
  readonly sentToTabs: unknown[][];
  /** How many listeners there are. */
  listenerCount(): number;
  /** Delivers a message to all listeners; gives the answer of the first that answers, undefined when none does. */
  deliver(message: unknown): Promise<unknown>;
  /** Stands in for the browser when a message is sent; null: nobody is there. */
  answer: ((message: unknown) => Promise<unknown>) | null;
}

/** Puts a fake in place of the browser's own API. Call it before `wxt/browser` is imported: that reads it once. */
export function installFakeRuntime(): FakeRuntime {
  const listeners = new Set<Listener>();
  const throughJson = (value: unknown): unknown => (value === undefined ? value : JSON.parse(JSON.stringify(value)));
  const send = async (message: unknown): Promise<unknown> => {
    if (!fake.answer) throw new Error('Could not establish connection. Receiving end does not exist.');
    return throughJson(await fake.answer(throughJson(message)));
  };
  const fake: FakeRuntime = {
    sender: {},
    sentToTabs: [],
    answer: null,
    listenerCount: () => listeners.size,
    async deliver(message) {
      const answers = [...listeners].map((listener) => listener(throughJson(message), fake.sender));
      return throughJson(await answers.find((answer) => answer !== undefined));
    },
  };
  const chrome = {
    runtime: {
      id: 'our-id',
      getURL: (path: string) => `chrome-extension://our-id${path}`,
      sendMessage: send,
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
    tabs: {
      sendMessage: (...sent: unknown[]) => {
        fake.sentToTabs.push(sent);
        return send(sent[1]);
      },
    },
  };
  Object.assign(globalThis, { chrome });
  return fake;
}
