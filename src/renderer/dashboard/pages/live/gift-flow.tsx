import type { OverlayState } from '../../../../shared/live/live-state.ts';
import { Figures } from '../../components/figures.tsx';
import { whole } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';

const { overlay: said } = words.live;

/** Received → booked → shown: where a gift got stuck shows at a glance. */
export function GiftFlow({ overlay }: { readonly overlay: OverlayState }) {
  return (
    <Figures
      className="flow"
      title={said.flow}
      figures={(['received', 'booked', 'shown'] as const).map((step) => ({
        name: said[step],
        value: whole(overlay[step]),
      }))}
    />
  );
}
