import { useState } from 'react';
import type { Failure } from '../../../shared/contract/failure.ts';
import { call } from '../bridge/client.ts';
import { useInfo } from '../state/info.ts';
import { failureWords, words } from '../words/words.ts';
import { FailureNotice } from './notice.tsx';
import { SecretField } from './secret-field.tsx';

const { address: said } = words.overlay;

/** The overlay's address, which holds a key: covered until asked for, and not even fetched before. */
export function AddressField() {
  const origin = useInfo(({ info }) => info?.origin ?? '');
  const [failure, setFailure] = useState<Failure | null>(null);
  const load = async () => {
    const answer = await call('overlay.addresses', null);
    setFailure(answer.ok ? null : answer.failure);
    return answer.ok ? answer.value.alerts : null;
  };
  return (
    <>
      <SecretField
        label={said.label}
        cover={`${origin}/overlay/alerts#key=••••••••••••`}
        showLabel={said.show}
        hideLabel={said.hide}
        copyLabel={said.copy}
        load={load}
      />
      <p className="small muted">{said.note}</p>
      {failure !== null && <FailureNotice failure={failureWords(failure.code, failure.detail)} />}
    </>
  );
}
