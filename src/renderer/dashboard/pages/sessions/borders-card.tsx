import { useState } from 'react';
import type { SessionReport } from '../../../../shared/contract/session-calls.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { words } from '../../words/words.ts';
import { JoinDialog } from './join-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';

const { one: said, split, join } = words.sessions;

interface BordersCardProps {
  readonly report: SessionReport;
  readonly onChanged: () => void;
}

/** Where a session begins and ends: two of one, or one of two. */
export function BordersCard({ report, onChanged }: BordersCardProps) {
  const [open, setOpen] = useState<'split' | 'join' | null>(null);
  const { session, after } = report;
  const close = () => setOpen(null);
  const isOver = session.endedAt !== null;
  return (
    <Card title={said.change}>
      <p className="small muted">{isOver ? said.changeHint : said.stillRunning}</p>
      {isOver && (
        <div className="actions">
          {session.gifts > 0 && <Button onPress={() => setOpen('split')}>{split.open}</Button>}
          {after !== null && after.endedAt !== null && (
            <Button onPress={() => setOpen('join')}>{join.open}</Button>
          )}
        </div>
      )}
      {open === 'split' && <SplitDialog session={session} onChanged={onChanged} onClose={close} />}
      {open === 'join' && after !== null && (
        <JoinDialog session={session} next={after} onChanged={onChanged} onClose={close} />
      )}
    </Card>
  );
}
