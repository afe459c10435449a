import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/empty.tsx';
import { TEST_GIFT_ANCHOR } from '../../components/test-gift.tsx';
import { useLive } from '../../state/live.ts';
import { saveTikfinity, useSettings } from '../../state/settings.ts';
import { words } from '../../words/words.ts';

const { empty } = words.live;

/** Before the first gift: what will appear here, and the next step. */
export function LiveEmpty() {
  const isOn = useSettings(({ settings }) => settings?.sources.tikfinity.on ?? false);
  const connected = useLive(({ sources }) =>
    sources.some(({ state }) => state === 'connected' || state === 'receiving'),
  );
  if (connected) return <Empty title={empty.waitingTitle} body={empty.waitingBody} />;
  const toTestGift = () => document.getElementById(TEST_GIFT_ANCHOR)?.focus();
  return (
    <Empty title={empty.title} body={`${empty.body} ${empty.orApi}`}>
      {!isOn && (
        <Button kind="main" onPress={() => saveTikfinity({ on: true })}>
          {empty.connect}
        </Button>
      )}
      <Button onPress={toTestGift}>{empty.tryTest}</Button>
    </Empty>
  );
}
