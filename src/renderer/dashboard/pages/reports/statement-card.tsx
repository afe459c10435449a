import { useCallback, useState } from 'react';
import type { Failure } from '../../../../shared/contract/failure.ts';
import { call } from '../../bridge/client.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Empty } from '../../components/empty.tsx';
import { FailedLoad } from '../../components/failed-load.tsx';
import { FailureNotice, Notice } from '../../components/notice.tsx';
import { Picker } from '../../components/picker.tsx';
import { Segments } from '../../components/segments.tsx';
import { TextSetting } from '../../components/text-setting.tsx';
import { monthLabel } from '../../format/dates.ts';
import { locale } from '../../format/locale.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useImported } from '../../state/use-work.ts';
import { failureWords, words } from '../../words/words.ts';
import { StatementFigures } from './statement-figures.tsx';

const said = words.reports.statement;
const loadMonths = () => call('statement.months', null);
const KINDS = (['month', 'year'] as const).map((id) => ({ id, name: said.kinds[id] }));
const MOST_NAME = 100;

/** Chooses a month or a year, shows its figures, and saves it as PDF. */
export function StatementCard() {
  const { value: months, failure, again } = useAnswer(loadMonths);
  useImported(again);
  return (
    <Card title={said.title}>
      <p className="small muted">{said.body}</p>
      <FailedLoad failure={failure} again={again} />
      {months !== null && months[0] !== undefined && <Chosen months={months} newest={months[0]} />}
    </Card>
  );
}

interface ChosenProps {
  readonly months: readonly string[];
  readonly newest: string;
}

function Chosen({ months, newest }: ChosenProps) {
  const [kind, setKind] = useState<'month' | 'year'>('month');
  const [month, setMonth] = useState(newest);
  const [year, setYear] = useState(newest.slice(0, 4));
  const [name, setName] = useState('');
  const years = [...new Set(months.map((one) => one.slice(0, 4)))];
  const period = kind === 'month' ? month : year;
  return (
    <>
      <div className="report-fields">
        <Segments label={said.kind} options={KINDS} value={kind} onChange={setKind} />
        <Picker
          key={kind}
          label={kind === 'month' ? said.month : said.year}
          showLabel={said.showList}
          emptyText={said.noMatch}
          options={
            kind === 'month'
              ? months.map((id) => ({ id, name: monthLabel(`${id}-01`) }))
              : years.map((id) => ({ id, name: id }))
          }
          value={period}
          onChange={kind === 'month' ? setMonth : setYear}
        />
        <TextSetting
          label={said.name}
          error={said.nameError}
          value={name}
          isValid={(text) => text.length <= MOST_NAME}
          onCommit={setName}
        />
      </div>
      <Figures key={period} period={period} name={name} />
    </>
  );
}

function Figures({ period, name }: { readonly period: string; readonly name: string }) {
  const load = useCallback(() => call('statement.show', period), [period]);
  const { value, failure, again } = useAnswer(load);
  useImported(again);
  if (failure !== null) return <FailedLoad failure={failure} again={again} />;
  if (value === null) return <p className="muted">{words.common.loading}</p>;
  if (value.entry === 0) return <Empty title={said.empty} body={said.emptyBody} />;
  return (
    <>
      <StatementFigures statement={value} />
      <SavePdf period={period} name={name} />
    </>
  );
}

function SavePdf({ period, name }: { readonly period: string; readonly name: string }) {
  const [saving, setSaving] = useState(false);
  const [result, setResult] = useState<Failure | 'saved' | null>(null);
  const save = async () => {
    setSaving(true);
    setResult(null);
    const answer = await call('statement.save', { period, locale, name });
    setSaving(false);
    if (!answer.ok) setResult(answer.failure);
    else setResult(answer.value ? 'saved' : null);
  };
  return (
    <>
      <div className="actions">
        <Button kind="main" icon="save" isBusy={saving} onPress={save}>
          {saving ? said.saving : said.save}
        </Button>
      </div>
      {result === 'saved' && <Notice tone="good" title={said.saved} />}
      {result !== null && result !== 'saved' && (
        <FailureNotice failure={failureWords(result.code, result.detail)} />
      )}
    </>
  );
}
