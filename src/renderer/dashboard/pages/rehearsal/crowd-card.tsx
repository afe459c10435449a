import { useState } from 'react';
import type { Failure } from '../../../../shared/contract/failure.ts';
import type { RehearsalView } from '../../../../shared/contract/rehearsal-calls.ts';
import { PACES, type Pace } from '../../../../shared/rehearsal/pace.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { Segments } from '../../components/segments.tsx';
import { routeTo } from '../../router/route.ts';
import { useLive } from '../../state/live.ts';
import { failureWords, words } from '../../words/words.ts';
import type { Send } from './use-rehearsal.ts';

const { crowd: said } = words.rehearsal;
const OPTIONS = PACES.map((id) => ({ id, name: said.paces[id] }));

interface CrowdCardProps {
  readonly view: RehearsalView;
  readonly send: Send;
}

/** Lets a crowd in, and sends it home. */
export function CrowdCard({ view: { pace, given, refused }, send }: CrowdCardProps) {
  const [chosen, setChosen] = useState<Pace>(pace ?? 'calm');
  const [failure, setFailure] = useState<Failure | null>(null);
  const isLive = useLive(({ session }) => session !== null && session.endedAt === null);
  const start = async (at: Pace) => setFailure(await send('rehearsal.start', { pace: at }));
  const choose = (next: Pace) => {
    setChosen(next);
    if (pace !== null) void start(next);
  };
  return (
    <Card title={said.title}>
      <div className="actions">
        <Segments label={said.pace} options={OPTIONS} value={chosen} onChange={choose} />
        {pace === null ? (
          <Button kind="main" icon="play" isDisabled={isLive} onPress={() => void start(chosen)}>
            {said.start}
          </Button>
        ) : (
          <Button icon="stop" onPress={async () => setFailure(await send('rehearsal.stop', null))}>
            {said.stop}
          </Button>
        )}
      </div>
      <p>{said.paceNotes[chosen]}</p>
      {isLive && <p className="small">{said.live}</p>}
      {failure !== null && <FailureNotice failure={failureWords(failure.code, failure.detail)} />}
      {given + refused > 0 && (
        <p className="small muted" data-testid="crowd-so-far">
          {said.soFar(given, refused)}
        </p>
      )}
      <Seen />
    </Card>
  );
}

/** Why the gifts may not be seen. */
function Seen() {
  const pages = useLive((state) => state.overlay.pages);
  const isHeld = useLive((state) => state.overlay.heldSince !== null);
  if (pages > 0 && !isHeld) return null;
  return (
    <p className="small muted">
      {pages === 0 ? said.unseen : said.held} <a href={routeTo('overlay')}>{said.toOverlay}</a>
    </p>
  );
}
