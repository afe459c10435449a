import { useEffect, useState } from 'react';
import type { Answer, Failure } from '../../../../../shared/contract/failure.ts';
import type { ObsConnection, ObsReport } from '../../../../../shared/contract/obs-calls.ts';
import { call } from '../../../bridge/client.ts';

interface Obs {
  readonly connection: ObsConnection | null;
  /** What OBS said last; null until it is asked. */
  readonly report: ObsReport | null;
  readonly failure: Failure | null;
  /** OBS is being asked. */
  readonly isBusy: boolean;
}

/** The assistant. OBS is asked only when a person does something. */
export function useObs() {
  const [obs, setObs] = useState<Obs>({
    connection: null,
    report: null,
    failure: null,
    isBusy: false,
  });
  useEffect(() => {
    call('obs.connection', null).then((answer) => {
      if (answer.ok) setObs((before) => ({ ...before, connection: answer.value }));
    });
  }, []);
  const ask = async (question: () => Promise<Answer<ObsReport>>) => {
    setObs((before) => ({ ...before, isBusy: true }));
    const answer = await question();
    setObs((before) =>
      answer.ok
        ? { ...before, report: answer.value, failure: null, isBusy: false }
        : { ...before, failure: answer.failure, isBusy: false },
    );
  };
  const check = () => ask(() => call('obs.check', null));
  /** Answers whether it was saved. */
  const connect = async (address: string | null, password: string | null) => {
    const answer = await call('obs.setConnection', { address, password });
    setObs((before) =>
      answer.ok
        ? { ...before, connection: answer.value, report: null, failure: null }
        : { ...before, failure: answer.failure },
    );
    if (answer.ok && address !== null) await check();
    return answer.ok;
  };
  return { ...obs, ask, check, connect };
}

export type ObsAssistant = ReturnType<typeof useObs>;
