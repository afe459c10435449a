/**
 * The arguments that are Carat's own. Unless the app is packaged, Electron's command line names
 * the app's folder first, and what stands before that is for Electron: `electron --flag . --demo`.
 */
export function argumentsOfApp(
  argv: readonly string[] = process.argv,
  isStartedByElectron: boolean = process.defaultApp === true,
): readonly string[] {
  if (!isStartedByElectron) return argv.slice(1);
  const folder = argv.findIndex((arg, index) => index > 0 && !arg.startsWith('-'));
  return folder < 0 ? [] : argv.slice(folder + 1);
}
