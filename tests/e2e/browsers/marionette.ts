import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A client for Marionette, the remote protocol inside Firefox, over plain TCP and JSON. WebDriver BiDi can install an
 * extension but reaches neither the toolbar nor the real popup; Marionette with `--remote-allow-system-access` does.
 *
 * Wire: each packet is `<byte length>:<JSON>`; a command is `[0, id, name, parameters]`, an answer is
 * `[1, id, error, value]`. Source: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export interface Marionette {
  /** Sends one command; gives its value, unwrapped when it is `{value}` alone. */
  send(name: string, parameters?: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): void;
}

const COLON = ':'.charCodeAt(0);
const CONNECT_RETRY_MS = 100;
/** Firefox opens the port one to three seconds after it starts; more when two cores are busy. */
const CONNECT_TIMEOUT_MS = 45_000;
const COMMAND_TIMEOUT_MS = 60_000;

interface Waiting {
  readonly done: (value: unknown) => void;
  readonly fail: (error: Error) => void;
}

/** Connects to the port that Firefox was told to open, trying until it is there. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const deadline = Date.now() + CONNECT_TIMEOUT_MS;
  for (;;) {
    const socket = await connect(port);
    if (socket) return talk(socket);
    if (Date.now() > deadline) throw new Error(`Firefox opened no Marionette port within ${CONNECT_TIMEOUT_MS} ms`);
    await sleep(CONNECT_RETRY_MS);
  }
}

function connect(port: number): Promise<net.Socket | null> {
  return new Promise((done) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => done(socket));
    socket.once('error', () => done(null));
  });
}

function talk(socket: net.Socket): Marionette {
  const waitingById = new Map<number, Waiting>();
  let lastId = 0;
  socket.on(
    'data',
    packetReader((packet) => answer(packet, waitingById)),
  );
  socket.on('close', () => {
    for (const { fail } of waitingById.values()) fail(new Error('Firefox closed the connection'));
    waitingById.clear();
  });
  return {
    send(name, parameters = {}) {
      lastId += 1;
      const id = lastId;
      const json = JSON.stringify([0, id, name, parameters]);
      socket.write(`${Buffer.byteLength(json)}:${json}`);
      return new Promise((done, fail) => {
        const timer = setTimeout(() => {
          waitingById.delete(id);
          fail(new Error(`${name} had no answer within ${COMMAND_TIMEOUT_MS} ms`));
        }, COMMAND_TIMEOUT_MS);
        const settled =
          <T>(settle: (value: T) => void) =>
          (value: T) => {
            clearTimeout(timer);
            settle(value);
          };
        waitingById.set(id, { done: settled(done), fail: settled(fail) });
      });
    },
    close: () => socket.destroy(),
  };
}

/** Collects chunks and hands over each whole packet. */
function packetReader(onPacket: (packet: unknown) => void): (chunk: Buffer) => void {
  let received = Buffer.alloc(0);
  return (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const colon = received.indexOf(COLON);
      if (colon < 0) return;
      const end = colon + 1 + Number(received.subarray(0, colon).toString());
      if (received.length < end) return;
      onPacket(JSON.parse(received.subarray(colon + 1, end).toString()));
      received = received.subarray(end);
    }
  };
}

/** Settles the command that a packet answers; the greeting after connecting is no array and answers nothing. */
function answer(packet: unknown, waitingById: Map<number, Waiting>): void {
  if (!Array.isArray(packet)) return;
  const [, id, error, value] = packet;
  const waiting = waitingById.get(id);
  waitingById.delete(id);
  if (error) waiting?.fail(new Error(`${error.error}: ${error.message}`));
  else waiting?.done(isWrapped(value) ? value.value : value);
}

function isWrapped(value: unknown): value is { value: unknown } {
  return typeof value === 'object' && value !== null && 'value' in value && Object.keys(value).length === 1;
}
