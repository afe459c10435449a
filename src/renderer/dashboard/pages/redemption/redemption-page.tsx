import { useState } from 'react';
import { FailedLoad } from '../../components/failed-load.tsx';
import { Segments } from '../../components/segments.tsx';
import { routeTo } from '../../router/route.ts';
import { useRoute } from '../../router/use-route.ts';
import { Page } from '../../shell/page.tsx';
import { words } from '../../words/words.ts';
import { CardEditor } from './card-editor.tsx';
import { CardsPart } from './cards-part.tsx';
import { usePayout } from './use-payout.ts';
import { WithdrawalsPart } from './withdrawals-part.tsx';

const said = words.redemption;
const PARTS = ['withdrawals', 'cards'] as const;
const OPTIONS = PARTS.map((id) => ({ id, name: said.parts[id] }));

/** What can be withdrawn, what was, and the rate cards that all estimates are made with. */
export function RedemptionPage() {
  const { query } = useRoute();
  const { view, failure, again, send } = usePayout();
  const [editing, setEditing] = useState(false);
  const part = PARTS.find((name) => name === query.get('part')) ?? 'withdrawals';
  const edit = () => setEditing(true);
  return (
    <Page
      title={words.common.pages.redemption}
      aside={
        <Segments
          label={said.part}
          options={OPTIONS}
          value={part}
          onChange={(to) => {
            window.location.hash = routeTo('redemption', { part: to });
          }}
        />
      }
    >
      <FailedLoad failure={failure} again={again} />
      {view === null ? (
        failure === null && <p className="muted">{words.common.loading}</p>
      ) : part === 'cards' ? (
        <CardsPart view={view} onAdd={edit} />
      ) : (
        <WithdrawalsPart view={view} send={send} onEditCard={edit} />
      )}
      {editing && view !== null && (
        <CardEditor view={view} send={send} onClose={() => setEditing(false)} />
      )}
    </Page>
  );
}
