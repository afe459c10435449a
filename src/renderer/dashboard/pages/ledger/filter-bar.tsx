import { useEffect, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { Chips } from '../../components/chips.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { replaceRoute } from '../../router/route.ts';
import { useToday } from '../../state/today.ts';
import { words } from '../../words/words.ts';
import { OwnRange } from '../earnings/own-range.tsx';
import { type Filters, KIND_GROUPS, type KindGroup, ledgerQuery } from './filters.ts';
import '../../components/segments.css';

const said = words.ledger;
const KINDS = (['all', ...(Object.keys(KIND_GROUPS) as KindGroup[])] as const).map((id) => ({
  id,
  name: said.kinds[id],
}));
/** Typing is not answered letter by letter. */
const TYPING_MS = 150;

export interface FilterBarProps {
  readonly filters: Filters;
  readonly onChange: (change: Partial<Filters>) => void;
}

/** Narrows the list. What is chosen stands in the address, so that it can be returned to. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const today = useToday();
  const { kind, from, to, unpriced } = filters;
  const hasDays = from !== null && to !== null;
  const toggleDays = () =>
    onChange(hasDays ? { from: null, to: null } : { from: `${today.slice(0, 7)}-01`, to: today });
  return (
    <div className="ledger-filters">
      <Search key={filters.text === null ? 'none' : 'some'} filters={filters} />
      <SelectField
        label={said.kind}
        isLabelHidden
        options={KINDS}
        value={kind ?? 'all'}
        onChange={(next) => onChange({ kind: next === 'all' ? null : next })}
      />
      <ToggleButton className="button" isSelected={hasDays} onChange={toggleDays}>
        {said.someDays}
      </ToggleButton>
      {hasDays && (
        <OwnRange
          from={from}
          to={to}
          today={today}
          onChange={(first, last) => onChange({ from: first, to: last })}
        />
      )}
      <ToggleButton
        className="button"
        isSelected={unpriced}
        onChange={(next) => onChange({ unpriced: next })}
      >
        {said.unpricedOnly}
      </ToggleButton>
    </div>
  );
}

function Search({ filters }: { readonly filters: Filters }) {
  const [text, setText] = useState(filters.text ?? '');
  const latest = useRef(filters);
  latest.current = filters;
  useEffect(() => {
    const wanted = text.trim() || null;
    if (wanted === latest.current.text) return;
    const timer = setTimeout(
      () => replaceRoute('ledger', ledgerQuery({ ...latest.current, text: wanted }, null)),
      TYPING_MS,
    );
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <SearchBox label={said.search} clearLabel={said.clearSearch} value={text} onChange={setText} />
  );
}

interface OnlyProps extends FilterBarProps {
  /** How the gift and the person are called, as far as that is known. */
  readonly names: { readonly gift: string | null; readonly gifter: string | null };
}

/** What links have narrowed the list to, each to be taken away again. */
export function OnlyThese({ filters, names, onChange }: OnlyProps) {
  const { gift, gifter, session } = filters;
  const chips: { id: keyof Filters; text: string }[] = [];
  if (gift !== null) chips.push({ id: 'gift', text: said.only.gift(names.gift ?? gift) });
  if (gifter !== null) chips.push({ id: 'gifter', text: said.only.gifter(names.gifter ?? gifter) });
  if (session !== null) chips.push({ id: 'session', text: said.only.session(session) });
  if (chips.length === 0) return null;
  const take = (ids: Iterable<keyof Filters>) =>
    onChange(Object.fromEntries([...ids].map((id) => [id, null])));
  return <Chips chips={chips} removeLabel={said.remove} onRemove={take} />;
}
