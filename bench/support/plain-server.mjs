// The baseline: a WebSocket server that parses each message and acknowledges it at once, with a
// frame of its own and without keeping anything. It is what the ledger's promise is measured against.
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
server.on('connection', (socket) => {
  socket.on('message', (data) => {
    const { id, gift, count } = JSON.parse(data.toString());
    const result = { id, status: 'booked', coins: gift.coins * count };
    socket.send(JSON.stringify({ type: 'ack', results: [result] }));
  });
});
server.on('listening', () => process.send?.(`ws://127.0.0.1:${server.address().port}/`));
