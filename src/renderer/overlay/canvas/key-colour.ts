/** A solid colour behind everything, or null for transparent. */
export function setKeyColour(colour: string | null): void {
  const root = document.documentElement;
  root.style.setProperty('background-color', colour ?? 'transparent');
  root.classList.toggle('keyed', colour !== null);
}
