import { useCallback, useState } from 'react';
import type { Answer } from '../../../../shared/contract/failure.ts';
import type { SessionSums } from '../../../../shared/contract/session-calls.ts';
import { call } from '../../bridge/client.ts';
import type { PickerOption } from '../../components/picker-list.tsx';
import { SearchPicker } from '../../components/search-picker.tsx';
import { moment } from '../../format/dates.ts';
import { useZone } from '../../state/info.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { failureWords, words } from '../../words/words.ts';

const said = words.ledger.pick;
/** So many are offered; a longer list is narrowed by typing. */
const MOST = 50;

interface NarrowPickersProps {
  readonly onChoose: (by: 'gift' | 'gifter' | 'session', option: PickerOption) => void;
}

/** Narrows the list to a gift, a person or a session that is looked for by name. */
export function NarrowPickers({ onChoose }: NarrowPickersProps) {
  return (
    <fieldset className="ledger-pickers" aria-label={said.title}>
      <GiftPicker onChoose={(gift) => onChoose('gift', gift)} />
      <GifterPicker onChoose={(gifter) => onChoose('gifter', gifter)} />
      <SessionPicker onChoose={(session) => onChoose('session', session)} />
    </fieldset>
  );
}

interface ChooseProps {
  readonly onChoose: (option: PickerOption) => void;
}

function GiftPicker({ onChoose }: ChooseProps) {
  const load = useCallback(async () => {
    const gifts = await call('gifts.list', null);
    return optionsOf(gifts, ({ id, name, coins }) => ({
      id,
      name,
      ...(coins === null ? {} : { aside: words.common.countCoins(coins) }),
    }));
  }, []);
  return <ListPicker label={said.gift} load={load} onChoose={onChoose} />;
}

function SessionPicker({ onChoose }: ChooseProps) {
  const zone = useZone();
  const load = useCallback(async () => {
    const sessions = await call('sessions.list', null);
    return optionsOf(sessions, (session) => ({
      id: String(session.id),
      name: sessionOption(session, zone),
      aside: words.common.countGifts(session.gifts),
    }));
  }, [zone]);
  return <ListPicker label={said.session} load={load} onChoose={onChoose} />;
}

/** Its day is looked for as well as its name. */
function sessionOption({ name, startedAt }: SessionSums, zone: string): string {
  const when = moment(startedAt, zone);
  return name === null ? when : `${name}, ${when}`;
}

interface ListPickerProps extends ChooseProps {
  readonly label: string;
  readonly load: () => Promise<Answer<readonly PickerOption[]>>;
}

/** All are fetched when the list opens, and looked through here. */
function ListPicker({ label, load, onChoose }: ListPickerProps) {
  const [text, setText] = useState('');
  const [isOpened, setIsOpened] = useState(false);
  const asked = useAnswer(useCallback(() => (isOpened ? load() : NONE), [isOpened, load]));
  const wanted = text.trim().toLocaleLowerCase();
  const fitting = (asked.value ?? []).filter(({ name }) =>
    name.toLocaleLowerCase().includes(wanted),
  );
  return (
    <SearchPicker
      label={label}
      showLabel={said.show(label)}
      emptyText={emptyText(asked)}
      text={text}
      onTextChange={setText}
      options={fitting.slice(0, MOST)}
      onChoose={onChoose}
      onOpen={() => {
        // Since the last time others may have come.
        if (isOpened) asked.again();
        setIsOpened(true);
      }}
    />
  );
}

/** People are too many to fetch: the ledger looks for them. */
function GifterPicker({ onChoose }: ChooseProps) {
  const [text, setText] = useState('');
  const [isOpened, setIsOpened] = useState(false);
  const load = useCallback(async () => {
    if (!isOpened) return NONE;
    const question = { text: text.trim() || null, sort: 'coins', limit: MOST, offset: 0 } as const;
    const people = await call('gifters.list', question);
    return optionsOf(people.ok ? { ok: true, value: people.value.rows } : people, (row) => ({
      id: row.id,
      name: row.name,
      aside: words.common.countGifts(row.gifts),
    }));
  }, [text, isOpened]);
  const asked = useAnswer(load);
  return (
    <SearchPicker
      label={said.gifter}
      showLabel={said.show(said.gifter)}
      emptyText={emptyText(asked)}
      text={text}
      onTextChange={setText}
      options={asked.value ?? []}
      onChoose={onChoose}
      onOpen={() => {
        if (isOpened) asked.again();
        setIsOpened(true);
      }}
    />
  );
}

const NONE: Promise<Answer<readonly PickerOption[]>> = Promise.resolve({ ok: true, value: [] });

function optionsOf<T>(
  answer: Answer<readonly T[]>,
  option: (one: T) => PickerOption,
): Answer<readonly PickerOption[]> {
  return answer.ok ? { ok: true, value: answer.value.map(option) } : answer;
}

function emptyText({
  failure,
  loading,
}: Pick<ReturnType<typeof useAnswer>, 'failure' | 'loading'>) {
  if (failure !== null) return failureWords(failure.code, failure.detail).happened;
  return loading ? words.common.loading : said.none;
}
