import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { FailureNotice } from '../../../components/notice.tsx';
import { failureWords, words } from '../../../words/words.ts';
import { AddForm } from './add-form.tsx';
import { ConnectForm } from './connect-form.tsx';
import { ObsFindings } from './obs-findings.tsx';
import { ObsSources } from './obs-sources.tsx';
import { type ObsAssistant, useObs } from './use-obs.ts';
import './obs.css';

const { obs: said } = words;

/** Connects with OBS, says what is wrong with the overlay there, and puts it right. */
export function ObsCard() {
  const assistant = useObs();
  const { connection, report, failure } = assistant;
  const [isEditing, setEditing] = useState(false);
  if (connection === null) return null;
  const isNew = connection.address === null;
  const version = report === null ? undefined : said.version(report.version);
  return (
    <Card title={said.title} aside={<span className="small muted">{version}</span>}>
      {isNew && <p className="small muted">{said.intro}</p>}
      {isNew || isEditing ? (
        <ConnectForm
          connection={connection}
          onCancel={isNew ? null : () => setEditing(false)}
          onConnect={async (address, password) => {
            if (await assistant.connect(address, password)) setEditing(false);
          }}
        />
      ) : (
        <Connected assistant={assistant} onEdit={() => setEditing(true)} />
      )}
      {failure !== null && <FailureNotice failure={failureWords(failure.code, failure.detail)} />}
      {report !== null && failure === null && (
        <>
          <ObsFindings report={report} assistant={assistant} />
          <ObsSources report={report} assistant={assistant} />
          <AddForm key={report.scene} report={report} assistant={assistant} />
        </>
      )}
    </Card>
  );
}

interface ConnectedProps {
  readonly assistant: ObsAssistant;
  readonly onEdit: () => void;
}

function Connected({ assistant, onEdit }: ConnectedProps) {
  const { connection, isBusy, check, connect } = assistant;
  if (connection?.address == null) return null;
  return (
    <div className="obs-line">
      <div className="obs-words">
        <span>{said.at(connection.address)}</span>
        <span className="small muted">{said.where[connection.password]}</span>
      </div>
      <div className="actions">
        <Button kind="main" isBusy={isBusy} onPress={check}>
          {isBusy ? said.checking : said.check}
        </Button>
        <Button kind="quiet" onPress={onEdit}>
          {said.change}
        </Button>
        <Button kind="quiet" onPress={() => connect(null, null)}>
          {said.forget}
        </Button>
      </div>
    </div>
  );
}
