import { get } from 'node:http';
import { type Failure, failure } from '../../shared/contract/failure.ts';

const PATIENCE_MS = 1000;
const MAX_ANSWER = 4096;

/** Who holds a port that could not be had: another Carat, or another program. */
export async function portTaken(port: number): Promise<Failure> {
  const answer = await askHealth(port);
  return failure(isCarat(answer) ? 'port-taken-by-carat' : 'port-taken', String(port));
}

/** The body of `GET /health`, as far as it came; the empty text when nobody answers in time. */
function askHealth(port: number): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const done = () => {
      clearTimeout(timer);
      request.destroy();
      resolve(text);
    };
    const request = get({ host: '127.0.0.1', port, path: '/health', agent: false }, (response) => {
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        if (text.length > MAX_ANSWER) done();
      });
      response.on('end', done);
      response.on('error', done);
    });
    request.on('error', done);
    const timer = setTimeout(done, PATIENCE_MS);
  });
}

function isCarat(answer: string): boolean {
  try {
    return (JSON.parse(answer) as { app?: unknown } | null)?.app === 'carat';
  } catch {
    return false;
  }
}
