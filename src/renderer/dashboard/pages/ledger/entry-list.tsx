import type { EntryKind } from '../../../../shared/ledger/entry.ts';
import type { EntryView } from '../../../../shared/ledger/entry-view.ts';
import { DiamondAmount } from '../../components/amounts.tsx';
import { GiftArt } from '../../components/gift-art.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { Name } from '../../components/name.tsx';
import { type GridColumn, VirtualGrid } from '../../components/virtual-grid.tsx';
import { moment } from '../../format/dates.ts';
import { whole } from '../../format/numbers.ts';
import { useZone } from '../../state/info.ts';
import { words } from '../../words/words.ts';
import type { EntryList as Listed } from './entry-source.ts';
import { entryWords, hasNoPrice, signedDiamonds } from './entry-words.ts';
import './entry-list.css';

const said = words.ledger;
const NUMBERS = ['seq', 'coins', 'diamonds'];
const COLUMNS: readonly GridColumn[] = Object.entries(said.columns).map(([id, name]) => ({
  id,
  name,
  isNumber: NUMBERS.includes(id),
}));

/** What stands where a gift has its picture. */
const ICONS: Readonly<Record<Exclude<EntryKind, 'gift'>, IconName>> = {
  reversal: 'replay',
  requested: 'wait',
  paid: 'check',
  refused: 'stop',
  correction: 'edit',
  opening: 'plus',
  income: 'earnings',
  valuation: 'question',
  card: 'calendar',
  undo: 'undo',
};

interface EntryListProps {
  readonly list: Listed;
  readonly chosen: number | null;
  readonly onChoose: (entry: EntryView) => void;
  readonly onSight: (first: number, last: number) => void;
}

/** Entries as a table of which only the part in sight is there. */
export function EntryList({ list, chosen, onChoose, onSight }: EntryListProps) {
  const zone = useZone();
  const cells = (index: number) => {
    const row = list.row(index);
    if (row !== null && 'kind' in row) return entryCells(row, zone);
    const seq = row === null ? '' : whole(row.seq);
    return [
      seq,
      '',
      <span key="what" className="muted">
        {said.loading}
      </span>,
      '',
      '',
      '',
      '',
    ];
  };
  return (
    <VirtualGrid
      label={said.list}
      columns={COLUMNS}
      count={list.count}
      isOpenEnded={list.isOpenEnded}
      cells={cells}
      rowClass={(index) => {
        const row = list.row(index);
        return row !== null && 'kind' in row && row.undone ? 'entry struck' : 'entry';
      }}
      chosen={chosen}
      onChoose={(index) => {
        const row = list.row(index);
        if (row !== null && 'kind' in row) onChoose(row);
      }}
      onSight={onSight}
    />
  );
}

function entryCells(entry: EntryView, zone: string) {
  const diamonds = signedDiamonds(entry);
  return [
    whole(entry.seq),
    <span key="at" className="muted">
      {moment(entry.at, zone)}
    </span>,
    <What key="what" entry={entry} />,
    <Name key="from">{entry.from?.name ?? ''}</Name>,
    entry.coins === 0 ? '–' : whole(entry.coins),
    diamonds === null ? (
      '–'
    ) : (
      <span key="diamonds" className={entry.sign === 0 ? 'unmoved' : ''}>
        <DiamondAmount text={diamonds} />
      </span>
    ),
    <span key="source" className="muted">
      {entry.source === null ? said.byYou : words.common.sourceName(entry.source)}
    </span>,
  ];
}

function What({ entry }: { readonly entry: EntryView }) {
  return (
    <span className="entry-what">
      {entry.kind === 'gift' ? (
        entry.gift !== null && <GiftArt gift={entry.gift} />
      ) : (
        <span className="entry-icon">
          <Icon name={ICONS[entry.kind]} />
        </span>
      )}
      <Name title={entryWords(entry)}>{entryWords(entry)}</Name>
      <Marks entry={entry} />
    </span>
  );
}

/** What one must know of an entry without opening it. */
function Marks({ entry }: { readonly entry: EntryView }) {
  if (entry.undone) return <span className="entry-mark">{said.undone}</span>;
  if (hasNoPrice(entry)) {
    return (
      <span className="entry-mark warn">
        <Icon name="warning" />
        {said.noPrice}
      </span>
    );
  }
  if (entry.answers.length === 0) return null;
  return <span className="entry-mark">{said.answered(entry.answers.length)}</span>;
}
