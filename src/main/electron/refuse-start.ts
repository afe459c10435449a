import { app, dialog } from 'electron';

/** Says something on the terminal instead of starting. */
export function sayAndLeave({ text, exitCode }: { text: string; exitCode: number }): void {
  (exitCode === 0 ? process.stdout : process.stderr).write(text);
  app.exit(exitCode);
}

/**
 * Says why the app does not start, on the terminal and in a dialog, and ends with code 1.
 * CARAT_DIALOGS=off leaves out the dialog, for machines where nobody could answer it.
 */
export async function refuseStart(sentence: string): Promise<void> {
  process.stderr.write(`carat: ${sentence}\n`);
  if (process.env.CARAT_DIALOGS !== 'off') {
    await app.whenReady();
    await dialog.showMessageBox({ type: 'error', title: 'Carat', message: sentence });
  }
  app.exit(1);
}
