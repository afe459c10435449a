import { useMemo, useState } from 'react';
import type { Failure } from '../../../../shared/contract/failure.ts';
import type { RehearsalView } from '../../../../shared/contract/rehearsal-calls.ts';
import { CAST } from '../../../../shared/rehearsal/cast.ts';
import { PACKAGES, packagesFor } from '../../../../shared/rehearsal/wallet.ts';
import { call } from '../../bridge/client.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { GiftFields } from '../../components/gift-fields.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { Picker } from '../../components/picker.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useAnswer } from '../../state/use-answer.ts';
import { failureWords, words } from '../../words/words.ts';
import { isPriced } from '../gifts/question.ts';
import type { Send } from './use-rehearsal.ts';

const { send: said } = words.rehearsal;
const VIEWERS = CAST.map(({ id, name }) => ({ id, name }));
const SIZES = PACKAGES.map((size) => ({
  id: String(size),
  name: words.common.countCoins(size),
}));
const loadGifts = () => call('gifts.list', null);

interface SendCardProps {
  readonly viewers: RehearsalView['viewers'];
  readonly send: Send;
}

/** Sends a gift as one of the viewers, from the coins in their wallet. */
export function SendCard({ viewers, send }: SendCardProps) {
  const { value, failure: unknown } = useAnswer(loadGifts);
  const gifts = useMemo(() => (value ?? []).filter(isPriced), [value]);
  const [viewerId, setViewerId] = useState(VIEWERS[0]?.id ?? '');
  const [giftId, setGiftId] = useState<string | null>(null);
  const [count, setCount] = useState(1);
  const [result, setResult] = useState<Failure | string | null>(null);
  const viewer = viewers.find(({ id }) => id === viewerId);
  const gift = gifts.find(({ id }) => id === giftId) ?? gifts[0];
  const price = (gift?.coins ?? 0) * count;
  const left = viewer?.left ?? 0;
  const give = async () => {
    if (gift === undefined) return;
    const failed = await send('rehearsal.give', { viewer: viewerId, giftId: gift.id, count });
    setResult(failed ?? said.sent(count, gift.name));
  };
  const buy = async (coins: number) => {
    const failed = await send('rehearsal.buy', { viewer: viewerId, coins });
    setResult(failed ?? said.bought(coins));
  };
  const failure = unknown ?? (typeof result === 'string' ? null : result);
  return (
    <Card title={said.title}>
      <div className="test-gift">
        <Picker
          label={said.viewer}
          showLabel={said.showViewers}
          emptyText={said.noViewer}
          options={VIEWERS}
          value={viewerId}
          onChange={setViewerId}
        />
        <div className="test-gift-fields">
          <GiftFields
            gifts={gifts}
            giftId={gift?.id ?? null}
            onGift={setGiftId}
            count={count}
            most={10_000}
            onCount={setCount}
          />
        </div>
        <p className="small muted" data-testid="gift-cost">
          {said.cost(price, left)}
        </p>
        <div className="actions">
          <Button icon="send" isDisabled={gift === undefined} onPress={() => void give()}>
            {said.send}
          </Button>
          <BuyCoins missing={price - left} onBuy={(coins) => void buy(coins)} />
        </div>
        <p className="small muted" role="status">
          {typeof result === 'string' ? result : ''}
        </p>
        {failure !== null && (
          <FailureNotice
            failure={failureWords(failure.code, failure.detail)}
            tone={failure.code === 'rehearsal-coins' ? 'warn' : 'bad'}
          />
        )}
      </div>
    </Card>
  );
}

interface BuyCoinsProps {
  /** Coins that the gift takes beyond those in the wallet; 0 or less when there are enough. */
  readonly missing: number;
  readonly onBuy: (coins: number) => void;
}

/** Buys a package: the one that is enough, until another is chosen. */
function BuyCoins({ missing, onBuy }: BuyCoinsProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const fitting = packagesFor(missing)[0] ?? PACKAGES[0];
  const size = chosen ?? String(fitting);
  return (
    <>
      <SelectField
        label={said.coinsToBuy}
        isLabelHidden
        options={SIZES}
        value={size}
        onChange={setChosen}
      />
      <Button icon="plus" onPress={() => onBuy(Number(size))}>
        {said.buy}
      </Button>
    </>
  );
}
