import { useState } from 'react';
import type { CallOutput } from '../../../../shared/contract/calls.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import type { Work } from '../../state/use-work.ts';
import { words } from '../../words/words.ts';
import { GiftsPreview } from './gifts-preview.tsx';

const { importing: said, work: doing } = words.reports;

/** A table that was chosen and read, and what booking it would do. */
interface Looked {
  readonly file: string;
  readonly name: string;
  readonly report: CallOutput<'transfer.inspectGifts'>;
}

/** Books gifts from a table, after saying what that would do. */
export function GiftsImport({ work }: { readonly work: Work }) {
  const [looked, setLooked] = useState<Looked | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const choose = async () => {
    setLooked(null);
    setDone(null);
    const chosen = await work.run(doing.reading, 'transfer.choose', 'gifts');
    if (chosen === null || chosen.value === null) return;
    const { file, name } = chosen.value;
    const report = await work.run(doing.reading, 'transfer.inspectGifts', file);
    if (report !== null) setLooked({ file, name, report: report.value });
  };
  const book = async ({ file, report }: Looked) => {
    const wish = { file, fresh: report.fresh };
    const booked = await work.run(doing.importing, 'transfer.importGifts', wish);
    setLooked(null);
    setDone(booked?.value.fresh ?? null);
  };
  return (
    <section className="report-part">
      <h3>{said.gifts}</h3>
      <p className="small muted">{said.giftsBody}</p>
      <div className="actions">
        <Button icon="import" isBusy={work.name !== null} onPress={choose}>
          {said.chooseGifts}
        </Button>
      </div>
      {looked !== null && work.name === null && (
        <GiftsPreview
          name={looked.name}
          report={looked.report}
          onConfirm={() => book(looked)}
          onCancel={() => setLooked(null)}
        />
      )}
      {done !== null && <Notice tone="good" title={said.giftsDone(done)} />}
    </section>
  );
}
