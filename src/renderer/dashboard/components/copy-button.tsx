import { useState } from 'react';
import { words } from '../words/words.ts';
import { Button } from './button.tsx';
import { copyText } from './copy-text.ts';

interface CopyButtonProps {
  readonly label: string;
  readonly isOnlyIcon: boolean;
  /** Fetched when it is asked for, so that a secret is not held before. null: could not be had. */
  readonly load: () => Promise<string | null>;
}

/** Copies a text and says whether that worked. */
export function CopyButton({ label, isOnlyIcon, load }: CopyButtonProps) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    const text = await load();
    const done = text !== null && (await copyText(text));
    setSaid(done ? words.common.copied : words.common.copyFailed);
  };
  return (
    <>
      <Button
        kind={isOnlyIcon ? 'plain' : 'main'}
        icon="copy"
        isOnlyIcon={isOnlyIcon}
        onPress={copy}
      >
        {label}
      </Button>
      <span role="status" className="said">
        {said}
      </span>
    </>
  );
}
