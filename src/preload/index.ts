import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { type Bridge, CALL_CHANNEL, PUSH_CHANNEL, PUSH_NAMES } from '../shared/contract/pushes.ts';

const pushes: readonly string[] = PUSH_NAMES;

/**
 * The only way from the page to main. A call goes out as (name, input) on one channel and is
 * checked over there; each push has its own channel, and no others can be listened to.
 */
const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  on(name, listener) {
    if (!pushes.includes(name)) throw new Error(`no such push: ${name}`);
    const channel = `${PUSH_CHANNEL}:${name}`;
    const receive = (_event: IpcRendererEvent, value: unknown) => listener(value);
    ipcRenderer.on(channel, receive);
    return () => {
      ipcRenderer.removeListener(channel, receive);
    };
  },
};

contextBridge.exposeInMainWorld('carat', bridge);
