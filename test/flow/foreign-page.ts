/** What a page tried, and whether it got through. */
export interface Attempt {
  readonly what: string;
  readonly through: boolean;
}

/**
 * Runs inside a page that is served from elsewhere: everything that a page can do to a server on
 * the same machine. Must not use anything from outside itself, because it is sent there as text.
 * @param origin of the server that it attacks
 * @param key in the query, where a page can put one without asking first
 */
export async function attack([origin, key, id]: [string, string, string]): Promise<Attempt[]> {
  const gift = { type: 'gift', id, gift: { id: '5655', coins: 1 }, count: 1, from: { id: 'x' } };
  const body = (name: string) => JSON.stringify({ ...gift, id: `${id}-${name}` });
  const address = `${origin}/api/v1/gifts?key=${key}`;
  const json = { 'content-type': 'application/json' };
  const bearer = { authorization: `Bearer ${key}` };
  const attempts: Attempt[] = [];
  const note = (what: string, through: boolean) => attempts.push({ what, through });

  async function tryFetch(what: string, url: string, init: RequestInit): Promise<void> {
    const response = await fetch(url, init).catch(() => null);
    note(what, response?.ok === true || response?.type === 'opaque');
  }
  function trySocket(path: string): Promise<void> {
    return new Promise((resolve) => {
      const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}?key=${key}`);
      socket.onopen = () => socket.send(body('socket'));
      socket.onmessage = () => socket.close(1000);
      socket.onclose = ({ code }) => {
        note(`socket ${path}`, code === 1000);
        resolve();
      };
    });
  }
  function tryElement(what: string, element: HTMLElement & { src: string }): Promise<void> {
    return new Promise((resolve) => {
      const done = (through: boolean) => () => {
        note(what, through);
        resolve();
      };
      element.onload = done(true);
      element.onerror = done(false);
      document.body.append(element);
    });
  }
  function submitForm(enctype: string): Promise<void> {
    const frame = document.createElement('iframe');
    frame.name = `target-${enctype}`;
    document.body.append(frame);
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', action: address, enctype, target: frame.name });
    const field = document.createElement('input');
    // As text/plain this arrives as JSON with one field too many.
    Object.assign(field, { name: `${body(enctype).slice(0, -1)},"pad":"`, value: '"}' });
    form.append(field);
    document.body.append(form);
    return new Promise((resolve) => {
      frame.onload = () => resolve();
      form.submit();
    });
  }

  await Promise.all([trySocket('/api/v1/gifts'), trySocket('/api/v1/feed')]);
  const posted = { method: 'POST' };
  await tryFetch('post cors', address, { ...posted, headers: json, body: body('cors') });
  await tryFetch('post bearer', address.split('?')[0] ?? '', {
    ...posted,
    headers: { ...json, ...bearer },
    body: body('bearer'),
  });
  await tryFetch('post no-cors', address, { ...posted, mode: 'no-cors', body: body('no-cors') });
  await tryFetch('read cors', `${origin}/api/v1/totals?key=${key}`, {});
  await tryFetch('read no-cors', `${origin}/api/v1/totals?key=${key}`, { mode: 'no-cors' });
  navigator.sendBeacon(address, new Blob([body('beacon')], { type: 'text/plain' }));
  await submitForm('text/plain');
  await submitForm('application/x-www-form-urlencoded');
  const image = document.createElement('img');
  image.src = `${origin}/api/v1/live?key=${key}`;
  await tryElement('image', image);
  const script = document.createElement('script');
  script.src = `${origin}/health`;
  await tryElement('script', script);
  const frame = document.createElement('iframe');
  frame.src = `${origin}/overlay/alerts`;
  document.body.append(frame);
  await new Promise((resolve) => {
    frame.onload = resolve;
  });
  return attempts;
}
