import type { Json } from './browser.ts';
import type { Marionette } from './marionette.ts';

/** A WebDriver session with the three places where scripts run: the page, the browser's own window, the popup. */
export interface FirefoxSession {
  readonly version: string;
  /** One WebDriver command for the page in front. */
  send(command: string, parameters?: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Runs the body of a function in the browser's own window, privileged; its `arguments` are `args`. */
  inChrome(body: string, ...args: Json[]): Promise<unknown>;
  /** A real click on an element of the browser's own window. */
  clickInChrome(selector: string): Promise<void>;
  /**
   * Evaluates an expression in the process of a `<browser>` element of the browser's own window, privileged: `content` is
   * the window that it shows. A promise is awaited. Throws what the expression throws, and when there is no such element.
   * `element` is a script for `inChrome`.
   */
  inFrame(element: string, expression: string): Promise<unknown>;
  /** Ends Firefox. */
  quit(): Promise<void>;
}

const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf'; // WebDriver's name for a reference to an element
const SCRIPT_TIMEOUT_MS = 30_000;
const PAGE_LOAD_TIMEOUT_MS = 30_000;

/** Opens the session. Commands run one after the other, so that a switch to chrome never catches a page's command. */
export async function startSession(marionette: Marionette): Promise<FirefoxSession> {
  const opened = await marionette.send('WebDriver:NewSession', { capabilities: {} });
  const { capabilities } = opened as { capabilities: { browserVersion: string } };
  await marionette.send('WebDriver:SetTimeouts', { script: SCRIPT_TIMEOUT_MS, pageLoad: PAGE_LOAD_TIMEOUT_MS });
  const inTurn = createQueue();
  const withChrome = <T>(job: () => Promise<T>) =>
    inTurn(async () => {
      await marionette.send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await job();
      } finally {
        await marionette.send('Marionette:SetContext', { value: 'content' });
      }
    });
  const inChrome = (body: string, ...args: Json[]) =>
    withChrome(() => marionette.send('WebDriver:ExecuteScript', { script: body, args, newSandbox: true }));
  return {
    version: `Firefox/${capabilities.browserVersion}`,
    send: (command, parameters) => inTurn(() => marionette.send(command, parameters)),
    inChrome,
    clickInChrome: (selector) =>
      withChrome(async () => {
        const found = await marionette.send('WebDriver:FindElement', { using: 'css selector', value: selector });
        await marionette.send('WebDriver:ElementClick', { id: (found as Record<string, string>)[ELEMENT_KEY] });
      }),
    async inFrame(element, expression) {
      const answer = JSON.parse((await inChrome(askFrame(element), expression)) as string);
      if ('error' in answer) throw new Error(answer.error);
      return answer.value;
    },
    async quit() {
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] });
      marionette.close();
    },
  };
}

/** Runs jobs one after the other, in the order they came. */
function createQueue(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const current = last.then(job);
    last = current.then(
      () => {},
      () => {}, // its own caller hears of the failure
    );
    return current;
  };
}

/** Extension pages live in another process; a frame script evaluates there and sends its answer back as JSON. */
const askFrame = (element: string) => `
  const frame = ${element};
  if (!frame) return JSON.stringify({ error: 'no such page of the extension is open' });
  const name = 'sidelight-test-' + Math.random();
  const frameScript = '(async () => {' +
    ' let answer;' +
    ' try { answer = { value: await (' + arguments[0] + ') }; } catch (error) { answer = { error: String(error) }; }' +
    ' sendAsyncMessage(' + JSON.stringify(name) + ', JSON.stringify(answer));' +
    '})()';
  return new Promise((done) => {
    const listener = (message) => {
      frame.messageManager.removeMessageListener(name, listener);
      done(message.data);
    };
    frame.messageManager.addMessageListener(name, listener);
    frame.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(frameScript), false);
  });`;
