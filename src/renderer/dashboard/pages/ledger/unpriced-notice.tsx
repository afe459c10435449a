import { useState } from 'react';
import type { CallOutput } from '../../../../shared/contract/calls.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { words } from '../../words/words.ts';
import { ledgerAddress } from './filters.ts';
import { ValueDialog } from './value-dialog.tsx';

const { unpriced: said } = words.ledger;
/** So many kinds have a button of their own; the others come when these are done. */
const MOST_KINDS = 2;

type UnpricedKind = CallOutput<'ledger.unpriced'>[number];

interface UnpricedNoticeProps {
  readonly kinds: readonly UnpricedKind[];
  readonly onBooked: () => void;
}

/** Gifts whose price is missing, and where to enter it. */
export function UnpricedNotice({ kinds, onBooked }: UnpricedNoticeProps) {
  const [asked, setAsked] = useState<UnpricedKind | null>(null);
  if (kinds.length === 0) return null;
  const pieces = kinds.reduce((sum, kind) => sum + kind.pieces, 0);
  return (
    <Notice
      tone="warn"
      title={said.title(pieces)}
      actions={
        <>
          {kinds.slice(0, MOST_KINDS).map((kind) => (
            <Button key={kind.gift.id} onPress={() => setAsked(kind)}>
              {said.kind(kind.gift.name, kind.pieces)}
            </Button>
          ))}
          <a className="notice-link" href={ledgerAddress({ unpriced: true })}>
            {said.show}
          </a>
        </>
      }
    >
      {asked !== null && (
        <ValueDialog
          gift={asked.gift}
          entry={null}
          onBooked={onBooked}
          onClose={() => setAsked(null)}
        />
      )}
    </Notice>
  );
}
