import { app } from 'electron';

/** Says to the browser engine what it must know before it starts; must run before `ready`. */
export function setSwitches(): void {
  // Windows: a window behind another one would stop drawing, and with it what OBS captures.
  addFeature('disable-features', 'CalculateNativeWinOcclusion');
  if (process.platform !== 'linux') return;
  // Click-through, placing and capturing of the overlay window exist on X11 only.
  if (!app.commandLine.hasSwitch('ozone-platform')) {
    app.commandLine.appendSwitch('ozone-platform', 'x11');
  }
  app.commandLine.appendSwitch('enable-transparent-visuals');
}

/** Adds to a list that may be on the command line already, which a second switch would replace. */
function addFeature(name: string, feature: string): void {
  const given = app.commandLine.getSwitchValue(name);
  app.commandLine.appendSwitch(name, given === '' ? feature : `${given},${feature}`);
}
