import { once } from 'node:events';
import { WebSocket } from 'ws';

const SENDERS = 300;
let lastId = 0;

/** One gift message in the own format, from one of 300 viewers. */
export function giftMessage() {
  lastId += 1;
  const viewer = lastId % SENDERS;
  return {
    type: 'gift',
    id: `bench-${process.pid}-${lastId}`,
    at: Date.now(),
    gift: { id: '5655', name: 'Rose', coins: 1 },
    count: 1,
    from: { id: `viewer-${viewer}`, name: `Viewer ${viewer}` },
  };
}

/** @param {string} url */
export async function connect(url) {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  await once(socket, 'open');
  return socket;
}

/**
 * Sends `total` gifts over one socket and keeps `inFlight` of them unanswered. Returns the number
 * acknowledged as booked for each second.
 * @param {string} url
 * @param {number} total
 * @param {number} inFlight
 */
export async function sendMany(url, total, inFlight) {
  const socket = await connect(url);
  let sent = 0;
  let booked = 0;
  const fill = () => {
    for (; sent < total && sent - booked < inFlight; sent += 1) {
      socket.send(JSON.stringify(giftMessage()));
    }
  };
  const startedAt = performance.now();
  await new Promise((resolve, reject) => {
    socket.on('close', (code, reason) => reject(new Error(`closed: ${code} ${reason}`)));
    socket.on('message', (data) => {
      for (const { status } of JSON.parse(data.toString()).results) {
        if (status !== 'booked') reject(new Error(`a gift was ${status}`));
        booked += 1;
      }
      if (booked === total) resolve(undefined);
      // Topped up in portions, so that the sender's own cost stays the same for both servers.
      else if (sent - booked < inFlight * 0.75) fill();
    });
    fill();
  });
  const seconds = (performance.now() - startedAt) / 1000;
  socket.removeAllListeners('close').close();
  return total / seconds;
}

/**
 * The time from sending one gift to its acknowledgement, one after another, in milliseconds.
 * @param {string} url
 * @param {number} times
 */
export async function sendOneByOne(url, times) {
  const socket = await connect(url);
  const taken = [];
  for (let round = 0; round < times; round += 1) {
    const startedAt = performance.now();
    socket.send(JSON.stringify(giftMessage()));
    await once(socket, 'message');
    taken.push(performance.now() - startedAt);
  }
  socket.close();
  return taken;
}
