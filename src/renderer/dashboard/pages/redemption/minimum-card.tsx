import { ProgressBar } from 'react-aria-components';
import { diamondsText, diamondUnitsOf } from '../../../../shared/amount/decimal.ts';
import { diamonds } from '../../../../shared/amount/diamonds.ts';
import type { PayoutView } from '../../../../shared/contract/payout-calls.ts';
import { type ToMinimum, toMinimum } from '../../../../shared/payout/minimum.ts';
import { worthOf } from '../../../../shared/payout/worth.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Icon } from '../../components/icon.tsx';
import { dayMedium } from '../../format/dates.ts';
import { diamondText } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';
import { dollars, dollarsOf, type Figures } from './figures.ts';
import '../../components/progress.css';

const { minimum: said } = words.redemption;

interface MinimumCardProps {
  readonly view: PayoutView;
  readonly figures: Figures;
  readonly onEditCard: () => void;
}

/** How far it is to the least that can be withdrawn, and when it will be there. */
export function MinimumCard({ view, figures, onEditCard }: MinimumCardProps) {
  const { cards, card, queue } = figures;
  const { share } = worthOf(queue, cards, card);
  const pace =
    view.pace.kind === 'silent'
      ? view.pace
      : { ...view.pace, diamonds: diamondUnitsOf(view.pace.diamonds) };
  const found = toMinimum(share, card, pace, view.today);
  if (found.kind === 'none' || card.minimumMicros === null) {
    return (
      <Card title={said.title}>
        <p className="small muted">{said.none}</p>
        <div className="actions">
          <Button onPress={onEditCard}>{said.enter}</Button>
        </div>
      </Card>
    );
  }
  const done = Math.min(100, Number((share.expected * 100n) / BigInt(card.minimumMicros)));
  const progress = said.progress(dollars(share.expected), dollarsOf(card.minimumMicros));
  return (
    <Card title={said.title}>
      <ProgressBar className="goal" aria-label={said.title} value={done} valueLabel={progress}>
        <div className="goal-words">{progress}</div>
        <div className="goal-track">
          <div className="goal-fill" style={{ inlineSize: `${done}%` }} />
        </div>
      </ProgressBar>
      {found.kind === 'reached' ? (
        <p className="goal-reached">
          <Icon name="check" />
          {said.reached}
        </p>
      ) : (
        <Missing found={found} pace={view.pace} />
      )}
      <p className="small muted">{said.note}</p>
    </Card>
  );
}

interface MissingProps {
  readonly found: Extract<ToMinimum, { kind: 'missing' }>;
  readonly pace: PayoutView['pace'];
}

function Missing({ found, pace }: MissingProps) {
  const amount = dollars(found.money);
  const need = found.diamonds;
  return (
    <div data-testid="to-minimum">
      <p>
        {need === null
          ? said.missingMoney(amount)
          : said.missing(diamondText(diamondsText(diamonds(need))), amount)}
      </p>
      <p className="small muted">{whenWords(found.when, pace)}</p>
    </div>
  );
}

function whenWords(when: MissingProps['found']['when'], pace: PayoutView['pace']): string {
  if (pace.kind === 'silent') {
    return pace.reason === 'too-short' ? said.tooShort(pace.missing) : said.tooFew(pace.missing);
  }
  if (when === null) return said.tooFar;
  const about = said.when(dayMedium(when.day));
  if (when.latest === null) return `${about} ${said.whenFrom(dayMedium(when.earliest))}`;
  if (when.earliest === when.latest) return about;
  return `${about} ${said.whenBetween(dayMedium(when.earliest), dayMedium(when.latest))}`;
}
