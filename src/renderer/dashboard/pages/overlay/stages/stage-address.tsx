import { useState } from 'react';
import type { Failure } from '../../../../../shared/contract/failure.ts';
import type { WidgetDesign } from '../../../../../shared/settings/overlay-design.ts';
import { call } from '../../../bridge/client.ts';
import { FailureNotice } from '../../../components/notice.tsx';
import { SecretField } from '../../../components/secret-field.tsx';
import { useInfo } from '../../../state/info.ts';
import { failureWords, words } from '../../../words/words.ts';

const { address: said, stages } = words.overlay;

interface StageAddressProps {
  readonly stage: string;
  /** The one widget whose own page it is; null for the whole stage. */
  readonly widget: WidgetDesign | null;
}

/** The address of a stage, or of one widget of it, for OBS. */
export function StageAddress({ stage, widget }: StageAddressProps) {
  const origin = useInfo(({ info }) => info?.origin ?? '');
  const [failure, setFailure] = useState<Failure | null>(null);
  const page = widget?.kind ?? 'stage';
  const load = async () => {
    const one = widget === null ? null : { kind: widget.kind, id: widget.id };
    const answer = await call('design.address', { stage, widget: one });
    setFailure(answer.ok ? null : answer.failure);
    return answer.ok ? answer.value : null;
  };
  return (
    <>
      <SecretField
        key={`${stage} ${widget?.id}`}
        label={widget === null ? stages.address : stages.widgetAddress}
        cover={`${origin}/overlay/${page}?stage=${stage}#key=••••••`}
        showLabel={said.show}
        hideLabel={said.hide}
        copyLabel={said.copy}
        isCompact
        load={load}
      />
      {failure !== null && <FailureNotice failure={failureWords(failure.code, failure.detail)} />}
    </>
  );
}
