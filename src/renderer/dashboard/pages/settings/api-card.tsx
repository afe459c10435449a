import { useState } from 'react';
import type { Failure } from '../../../../shared/contract/failure.ts';
import type { Settings } from '../../../../shared/settings/settings.ts';
import { call } from '../../bridge/client.ts';
import { Card } from '../../components/card.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { SecretField } from '../../components/secret-field.tsx';
import { TextSetting } from '../../components/text-setting.tsx';
import { useInfo } from '../../state/info.ts';
import { saveSettings } from '../../state/settings.ts';
import { failureWords, words } from '../../words/words.ts';
import { RenewKeys } from './renew-keys.tsx';
import { isPort } from './valid.ts';

const { api: said } = words.settings;
const COVER = '••••••••••••••••••••••••';

/** The port that OBS and other programs use, and the keys that let them in. */
export function ApiCard({ settings }: { readonly settings: Settings }) {
  const origin = useInfo(({ info }) => info?.origin ?? null);
  const [failure, setFailure] = useState<Failure | null>(null);
  // New keys make the fields forget what they show.
  const [generation, setGeneration] = useState(0);
  const loadKey = (key: 'write' | 'read') => async () => {
    const answer = await call('keys.show', null);
    setFailure(answer.ok ? null : answer.failure);
    return answer.ok ? answer.value[key] : null;
  };
  return (
    <Card title={said.title}>
      <TextSetting
        label={said.port}
        hint={`${said.portHint} ${origin === null ? said.portNone : said.portNow(origin)}`}
        error={said.portError}
        inputMode="numeric"
        value={String(settings.port)}
        isValid={isPort}
        onCommit={(text) => saveSettings((before) => ({ ...before, port: Number(text) }))}
      />
      {(['write', 'read'] as const).map((key) => (
        <SecretField
          key={`${key}${generation}`}
          label={said[key]}
          cover={COVER}
          showLabel={said.show(said[key])}
          hideLabel={said.hide(said[key])}
          copyLabel={said.copy(said[key])}
          load={loadKey(key)}
          isCompact
        />
      ))}
      <p className="small muted">{said.keysHint}</p>
      {failure !== null && <FailureNotice failure={failureWords(failure.code, failure.detail)} />}
      <RenewKeys onRenewed={() => setGeneration(generation + 1)} />
    </Card>
  );
}
