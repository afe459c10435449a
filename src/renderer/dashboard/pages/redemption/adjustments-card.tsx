import type { PayoutView } from '../../../../shared/contract/payout-calls.ts';
import { DiamondAmount } from '../../components/amounts.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { dayAt } from '../../days/day-at.ts';
import { dayMedium } from '../../format/dates.ts';
import { diamondText } from '../../format/numbers.ts';
import { useZone } from '../../state/info.ts';
import { words } from '../../words/words.ts';
import { UndoButton } from './undo-button.tsx';
import type { Send } from './use-payout.ts';
import type { Asking } from './withdrawals-part.tsx';

const { adjustments: said, undo } = words.redemption;

interface AdjustmentsCardProps {
  readonly adjustments: PayoutView['adjustments'];
  readonly send: Send;
  readonly onAsk: (asking: Asking) => void;
}

/** Diamonds that no gift explains, each with the reason that was written down. */
export function AdjustmentsCard({ adjustments, send, onAsk }: AdjustmentsCardProps) {
  const zone = useZone();
  return (
    <Card
      title={said.title}
      aside={
        <Button icon="plus" onPress={() => onAsk({ of: 'opening' })}>
          {said.enter}
        </Button>
      }
    >
      {adjustments.length === 0 && <p className="small muted">{said.empty}</p>}
      <ul className="adjustments">
        {adjustments.map(({ seq, kind, at, diamonds, note, explained }) => (
          <li key={seq}>
            <div className="adjustment-words">
              {said[kind]}
              {[dayMedium(dayAt(at, zone)), note, ...explained].map(
                (text) =>
                  text !== '' && (
                    <span key={text} className="small muted break">
                      {text}
                    </span>
                  ),
              )}
            </div>
            <DiamondAmount text={signed(diamonds)} />
            <UndoButton
              label={said.undoOf(said[kind], signed(diamonds))}
              body={undo[kind](diamondText(diamonds))}
              of={seq}
              send={send}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function signed(diamonds: string): string {
  return diamonds.startsWith('-') ? diamondText(diamonds) : `+${diamondText(diamonds)}`;
}
