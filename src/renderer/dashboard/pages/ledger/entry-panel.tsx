import type { Failure } from '../../../../shared/contract/failure.ts';
import type { EntryView } from '../../../../shared/ledger/entry-view.ts';
import { DiamondAmount } from '../../components/amounts.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { whole } from '../../format/numbers.ts';
import { routeTo } from '../../router/route.ts';
import { failureWords, words } from '../../words/words.ts';
import { EntryActions } from './entry-actions.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { entryWords, signedDiamonds } from './entry-words.ts';
import { type Filters, ledgerAddress } from './filters.ts';
import type { EntryReport } from './use-entry.ts';
import './entry-panel.css';

const { panel: said } = words.ledger;

interface EntryPanelProps {
  readonly seq: number;
  /** null while it is not known. */
  readonly report: EntryReport | null;
  readonly failure: Failure | null;
  /** Stay as they are when another entry is opened from here. */
  readonly filters: Filters;
  readonly onClose: () => void;
  /** Something was booked, about this entry or others. */
  readonly onBooked: () => void;
}

/** One entry: what it moved, where it came from, and what belongs to it. */
export function EntryPanel(props: EntryPanelProps) {
  const { seq, report, failure, filters, onClose, onBooked } = props;
  return (
    <Card
      title={said.title(seq)}
      className="entry-panel"
      aside={
        <Button kind="quiet" icon="close" isOnlyIcon onPress={onClose}>
          {said.close}
        </Button>
      }
    >
      {failure !== null && report === null && (
        <FailureNotice failure={failureWords(failure.code, failure.detail)} />
      )}
      {report !== null && (
        <>
          <Moved entry={report.entry} />
          <EntryActions report={report} onBooked={onBooked} />
          <EntryFacts entry={report.entry} card={report.card} filters={filters} />
          <Related report={report} filters={filters} />
          <Follow entry={report.entry} />
        </>
      )}
    </Card>
  );
}

/** What it is, and what it did to the available diamonds. */
function Moved({ entry }: { readonly entry: EntryView }) {
  const diamonds = signedDiamonds(entry);
  const way = entry.sign === 0 ? 'none' : entry.sign > 0 ? 'up' : 'down';
  return (
    <div className="stack tight">
      <strong className={entry.undone ? 'struck-text' : ''}>
        <bdi>{entryWords(entry)}</bdi>
      </strong>
      {diamonds !== null && (
        <>
          <span className={entry.undone ? 'struck-text' : ''}>
            <DiamondAmount text={diamonds} size="title" />
          </span>
          <span className="small muted">{said.moved[way]}</span>
        </>
      )}
      {entry.undone && <span className="small muted">{words.ledger.undone}</span>}
      {entry.coins > 0 && (
        <span className="small muted">{words.common.countCoins(entry.coins)}</span>
      )}
    </div>
  );
}

interface RelatedProps {
  readonly report: EntryReport;
  readonly filters: Filters;
}

/** The entry that it answers, and those that answer it. */
function Related({ report: { of, answers }, filters }: RelatedProps) {
  if (of === null && answers.length === 0) return null;
  return (
    <div className="related">
      {of !== null && (
        <>
          <h3>{said.answersTo}</h3>
          <ul>
            <li>
              <EntryLink entry={of} filters={filters} />
            </li>
          </ul>
        </>
      )}
      {answers.length > 0 && (
        <>
          <h3>{said.answeredBy}</h3>
          <ul>
            {answers.map((answer) => (
              <li key={answer.seq}>
                <EntryLink entry={answer} filters={filters} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function EntryLink({ entry, filters }: { readonly entry: EntryView; readonly filters: Filters }) {
  return (
    <a className={entry.undone ? 'struck-text' : ''} href={ledgerAddress(filters, entry.seq)}>
      <bdi>
        {whole(entry.seq)} · {entryWords(entry)}
      </bdi>
    </a>
  );
}

/** From the entry to all of its gift, its person and its session. */
function Follow({ entry: { gift, from, seq } }: { readonly entry: EntryView }) {
  if (gift === null && from === null) return null;
  return (
    <nav className="follow small" aria-label={said.title(seq)}>
      {gift !== null && <a href={ledgerAddress({ gift: gift.id })}>{said.onlyGift}</a>}
      {from !== null && <a href={ledgerAddress({ gifter: from.id })}>{said.onlyGifter}</a>}
      {from !== null && <a href={routeTo('gifters', { gifter: from.id })}>{from.name}</a>}
    </nav>
  );
}
