import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { FailureNotice, Notice } from '../../components/notice.tsx';
import { routeTo } from '../../router/route.ts';
import { useLive } from '../../state/live.ts';
import { failureWords, words } from '../../words/words.ts';
import { EnterPrices } from '../ledger/enter-prices.tsx';
import { Conflicts } from './conflicts.tsx';
import './attention.css';

const { attention: said } = words.live;
/** Where the file itself is the trouble, and an older one may be the way out. */
const HELPED_BY_BACKUPS = ['ledger-halted', 'ledger-unreadable'];

function goToBackups(): void {
  window.location.hash = routeTo('settings', { card: 'backups' });
}

/** What needs the creator's eye in the ledger; nothing at all when nothing does. */
export function Attention() {
  const attention = useLive((state) => state.attention);
  const [open, setOpen] = useState(false);
  const { ledger, unpriced, conflicts } = attention;
  if (ledger === null && unpriced === 0 && conflicts === 0) return null;
  return (
    <Card title={said.title} className="attention">
      {ledger !== null && (
        <FailureNotice
          failure={failureWords(ledger, null)}
          actions={
            HELPED_BY_BACKUPS.includes(ledger) && (
              <Button onPress={goToBackups}>{words.backups.toBackups}</Button>
            )
          }
        />
      )}
      {unpriced > 0 && (
        <Notice tone="warn" title={said.unpriced(unpriced)} actions={<EnterPrices />}>
          <p>{said.unpricedBody}</p>
        </Notice>
      )}
      {conflicts > 0 && (
        <Notice
          tone="warn"
          title={said.conflicts(conflicts)}
          actions={
            <Button onPress={() => setOpen(!open)}>
              {open ? said.hideConflicts : said.showConflicts}
            </Button>
          }
        >
          <p>{said.conflictsBody}</p>
        </Notice>
      )}
      {open && conflicts > 0 && <Conflicts key={conflicts} />}
    </Card>
  );
}
