import type { GifterSums } from '../../../../shared/contract/gifter-calls.ts';
import { DiamondAmount } from '../../components/amounts.tsx';
import { Name } from '../../components/name.tsx';
import { type GridColumn, VirtualGrid } from '../../components/virtual-grid.tsx';
import { dayOf } from '../../format/dates.ts';
import { diamondText, whole } from '../../format/numbers.ts';
import { routeTo } from '../../router/route.ts';
import { useZone } from '../../state/info.ts';
import { words } from '../../words/words.ts';
import type { GifterListing } from './gifter-source.ts';

const said = words.gifters;
const { name: nameColumn, ...figureColumns } = said.columns;
const COLUMNS: readonly GridColumn[] = [
  { id: 'who', name: nameColumn },
  ...Object.entries(figureColumns).map(([id, name]) => ({ id, name, isNumber: true })),
];

interface GifterGridProps {
  readonly list: GifterListing;
  readonly onSight: (first: number, last: number) => void;
}

/** People as a table of which only the part in sight is there; choosing one leads to the person. */
export function GifterGrid({ list, onSight }: GifterGridProps) {
  const zone = useZone();
  return (
    <VirtualGrid
      label={said.title}
      columns={COLUMNS}
      count={list.count}
      isOpenEnded={false}
      cells={(index) => {
        const row = list.row(index);
        return row === null ? LOADING : cellsOf(row, zone);
      }}
      rowClass={() => 'gifter'}
      chosen={null}
      onChoose={(index) => {
        const row = list.row(index);
        if (row !== null) window.location.assign(routeTo('gifters', { gifter: row.id }));
      }}
      onSight={onSight}
    />
  );
}

const LOADING = [
  <span key="name" className="muted">
    {words.common.loading}
  </span>,
  ...COLUMNS.slice(1).map(() => ''),
];

function cellsOf(row: GifterSums, zone: string) {
  const { handle, forgotten } = row;
  return [
    <span key="name" className="gifter-name">
      <Name>{row.name}</Name>
      <span className="small muted">
        {forgotten ? said.forgotten : handle === null ? '' : `@${handle}`}
      </span>
    </span>,
    <DiamondAmount key="diamonds" text={diamondText(row.diamonds)} />,
    whole(row.coins),
    whole(row.gifts),
    dayOf(row.firstAt, zone),
    dayOf(row.lastAt, zone),
  ];
}
