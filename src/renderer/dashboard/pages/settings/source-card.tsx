import type { Settings } from '../../../../shared/settings/settings.ts';
import { Card } from '../../components/card.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { SourceBadge } from '../../components/source-badge.tsx';
import { SwitchRow } from '../../components/switch-row.tsx';
import { TextSetting } from '../../components/text-setting.tsx';
import { useLive } from '../../state/live.ts';
import { saveSettings, saveTikfinity } from '../../state/settings.ts';
import { failureWords, words } from '../../words/words.ts';
import { isHostId, isSocketUrl } from './valid.ts';

const { sources: said } = words.settings;

/** Where gifts come from, and whom they must be for. */
export function SourceCard({ settings }: { readonly settings: Settings }) {
  const { tikfinity } = settings.sources;
  const source = useLive(({ sources }) => sources.find(({ id }) => id === 'tikfinity'));
  return (
    <Card
      title={said.title}
      aside={source === undefined ? undefined : <SourceBadge source={source} />}
    >
      <SwitchRow
        label={said.tikfinity}
        hint={said.tikfinityHint}
        isSelected={tikfinity.on}
        onChange={(on) => saveTikfinity({ on })}
      />
      <TextSetting
        label={said.address}
        hint={said.addressHint}
        error={said.addressError}
        inputMode="url"
        value={tikfinity.url}
        isValid={isSocketUrl}
        onCommit={(url) => saveTikfinity({ url })}
      />
      {source?.problem != null && (
        <FailureNotice tone="warn" failure={failureWords(source.problem, null)} />
      )}
      <TextSetting
        label={said.hostId}
        hint={said.hostIdHint}
        error={said.hostIdError}
        value={settings.hostId ?? ''}
        isValid={isHostId}
        onCommit={(text) =>
          saveSettings((before) => ({ ...before, hostId: text === '' ? null : text }))
        }
      />
    </Card>
  );
}
