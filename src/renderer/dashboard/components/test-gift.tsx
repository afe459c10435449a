import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import { call } from '../bridge/client.ts';
import { useLive } from '../state/live.ts';
import { useAnswer } from '../state/use-answer.ts';
import { failureWords, words } from '../words/words.ts';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { GiftFields } from './gift-fields.tsx';
import { FailureNotice } from './notice.tsx';
import './test-gift.css';

const said = words.testGift;
const loadGifts = () => call('gifts.list', null);
const NO_GIFTS: CallOutput<'gifts.list'> = [];

/** The id of the card, for whoever sends the reader there. */
export const TEST_GIFT_ANCHOR = 'test-gift';

/** Chooses a gift and plays it on the overlay, without touching the ledger. */
export function TestGift() {
  return (
    <Card title={said.title} anchor={TEST_GIFT_ANCHOR}>
      <TestGiftForm />
    </Card>
  );
}

/** The form alone, for where a card stands around it already. */
export function TestGiftForm() {
  const gifts = useAnswer(loadGifts);
  const overlay = useLive((state) => state.overlay);
  const [chosen, setChosen] = useState<string | null>(null);
  const [count, setCount] = useState(1);
  const [result, setResult] = useState<Failure | 'sent' | null>(null);
  const kinds = gifts.value ?? NO_GIFTS;
  const giftId = chosen ?? kinds[0]?.id ?? null;
  const send = async () => {
    if (giftId === null) return;
    const answer = await call('gifts.test', { giftId, count });
    setResult(answer.ok ? 'sent' : answer.failure);
  };
  const failure = gifts.failure ?? (result === 'sent' ? null : result);
  const sent = overlay.heldSince !== null ? said.sentHeld : said.sent(overlay.pages);
  return (
    <div className="test-gift">
      <div className="test-gift-fields">
        <GiftFields
          gifts={kinds}
          giftId={giftId}
          onGift={setChosen}
          count={count}
          most={10_000}
          onCount={setCount}
        />
      </div>
      <div className="actions">
        <Button icon="send" isDisabled={giftId === null} onPress={send}>
          {said.send}
        </Button>
      </div>
      <p className="small muted" role="status">
        {result === 'sent' ? sent : said.note}
      </p>
      {failure !== null && <FailureNotice failure={failureWords(failure.code, failure.detail)} />}
    </div>
  );
}
