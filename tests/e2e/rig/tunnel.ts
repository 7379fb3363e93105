import { connect, createServer, type Server, type Socket } from 'node:net';

/** An HTTP proxy that leads every host to the simulator; its log then shows whom a browser asked. */
export interface Tunnel {
  readonly port: number;
  close(): Promise<void>;
}

/** Errands of Firefox itself (seen with Firefox 153: remote settings): refused, so that strays are somebody's mistake. */
const OWN_HOST = /^CONNECT [^ ]*\.(mozilla\.(com|org|net)|firefox\.com):/;

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });

/** Only `CONNECT` is answered: whatever is asked without TLS fails, as it would at Audible. */
export async function openTunnel(simulatorPort: number): Promise<Tunnel> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((client) => {
    keep(client);
    client.once('data', (request) => {
      const asked = request.toString('latin1');
      if (!asked.startsWith('CONNECT ') || OWN_HOST.test(asked)) {
        client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
        return;
      }
      const upstream = connect(simulatorPort, '127.0.0.1');
      keep(upstream);
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      client.pipe(upstream).pipe(client);
    });
  });
  return {
    port: await listen(server),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
