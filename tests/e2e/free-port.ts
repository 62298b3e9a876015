import net, { type AddressInfo } from 'node:net';

/** A port on loopback that nothing listens on now, for programs that cannot choose one themselves and tell us. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
