import type { Failure } from '../../../shared/contract/failure.ts';
import { failureWords, words } from '../words/words.ts';
import { Button } from './button.tsx';
import { FailureNotice } from './notice.tsx';

interface FailedLoadProps {
  readonly failure: Failure | null;
  /** Asks once more. */
  readonly again: () => void;
}

/** Why something could not be read, with a button that tries again; nothing while all is well. */
export function FailedLoad({ failure, again }: FailedLoadProps) {
  if (failure === null) return null;
  return (
    <FailureNotice
      failure={failureWords(failure.code, failure.detail)}
      actions={<Button onPress={again}>{words.common.retry}</Button>}
    />
  );
}
