/** Preloaded into the program and its workers: whoever asks for a connection or a name ends the process with 99. */
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

const refuse = (what) => () => {
  process.stderr.write(`network: ${what}\n`);
  process.exit(99);
};
net.Socket.prototype.connect = refuse('connect');
dns.lookup = refuse('lookup');
dns.promises.lookup = refuse('lookup');
dgram.createSocket = refuse('datagram');
globalThis.fetch = refuse('fetch');
