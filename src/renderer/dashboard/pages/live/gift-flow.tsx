import type { OverlayState } from '../../../../shared/live/live-state.ts';
import { whole } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';

const { overlay: said } = words.live;

/** Received → booked → shown: where a gift got stuck shows at a glance. */
export function GiftFlow({ overlay }: { readonly overlay: OverlayState }) {
  return (
    <dl className="flow" title={said.flow}>
      <Step name={said.received} value={overlay.received} testId="flow-received" />
      <Step name={said.booked} value={overlay.booked} testId="flow-booked" />
      <Step name={said.shown} value={overlay.shown} testId="flow-shown" />
    </dl>
  );
}

interface StepProps {
  readonly name: string;
  readonly value: number;
  readonly testId: string;
}

function Step({ name, value, testId }: StepProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd data-testid={testId}>{whole(value)}</dd>
    </div>
  );
}
