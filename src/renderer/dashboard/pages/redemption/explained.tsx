import type { ReconcileReport } from '../../../../shared/contract/payout-calls.ts';
import { Notice } from '../../components/notice.tsx';
import { dayAt } from '../../days/day-at.ts';
import { dayMedium } from '../../format/dates.ts';
import { diamondText } from '../../format/numbers.ts';
import { useZone } from '../../state/info.ts';
import { words } from '../../words/words.ts';

const { reconcile: said } = words.redemption;
type Cause = ReconcileReport['causes'][number];

/** The sentence for a cause; it is kept with the correction. */
export function causeWords({ cause, diamonds, count }: Cause): string {
  const amount = diamondText(diamonds ?? '0');
  switch (cause) {
    case 'reversal':
      return said.causes.reversal(amount);
    case 'valued':
      return said.causes.valued(amount);
    case 'unpriced':
      return said.causes.unpriced(count);
    case 'gap':
      return said.causes.gap(count);
    case 'unknown':
      return said.causes.unknown(amount);
  }
}

/** Why two numbers differ, as far as it is known. */
export function Explained({ report }: { readonly report: ReconcileReport }) {
  const zone = useZone();
  const { available, difference, causes, hints, since } = report;
  if (difference === '0') {
    return (
      <Notice tone="good" title={said.agree}>
        <p>{said.agreeBody(diamondText(available))}</p>
      </Notice>
    );
  }
  const isFewer = difference.startsWith('-');
  const amount = diamondText(isFewer ? difference.slice(1) : difference);
  return (
    <>
      <p>
        <strong data-testid="difference">{isFewer ? said.fewer(amount) : said.more(amount)}</strong>{' '}
        <span className="muted">
          {said.ledger}: {diamondText(available)}
        </span>
      </p>
      <div>
        <p className="small muted">
          {since === null ? said.ever : said.since(dayMedium(dayAt(since, zone)))}
        </p>
        <ul className="causes">
          {causes.map((cause) => (
            <li key={cause.cause}>{causeWords(cause)}</li>
          ))}
        </ul>
      </div>
      {hints.map((hint) => (
        <Notice key={hint} tone="info" title={said.hints[hint]} />
      ))}
      <p className="small muted">{said.bookBody}</p>
    </>
  );
}
