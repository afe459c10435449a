import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls.ts';
import type { Answer } from '../../shared/contract/failure.ts';

/** Answers one call. Whatever a user can meet is in the answer; a bug is thrown. */
type Handler<N extends CallName> = (
  input: CallInput<N>,
) => Answer<CallOutput<N>> | Promise<Answer<CallOutput<N>>>;

/** One handler for each of the names: a missing one does not compile. */
export type Handlers<N extends CallName = CallName> = { readonly [Name in N]: Handler<Name> };

/** The calls that only a desktop shell can answer. */
export type ShellCall =
  | 'app.info'
  | 'app.openLink'
  | 'files.save'
  | 'overlay.window'
  | 'overlay.setWindow'
  | 'settings.get'
  | 'statement.save'
  | 'transfer.choose'
  | 'transfer.export'
  | 'shortcuts.refused'
  | 'settings.set';

/** The calls that the core answers, with or without a window. */
export type CoreCall = Exclude<CallName, ShellCall>;
