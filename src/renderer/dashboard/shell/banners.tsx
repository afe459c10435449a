import { useState } from 'react';
import type { Failure } from '../../../shared/contract/failure.ts';
import { Button } from '../components/button.tsx';
import { FailureNotice, Notice } from '../components/notice.tsx';
import { useInfo } from '../state/info.ts';
import { failureWords, words } from '../words/words.ts';

/** What a person has read and can do without: it stops nothing. */
const HIDEABLE: readonly Failure['code'][] = [
  'settings-set-aside',
  'packages-set-aside',
  'eligibility-set-aside',
  'gaps-set-aside',
  'zone-unknown',
];

/** Standing messages of the app, above every page. */
export function Banners() {
  const info = useInfo((state) => state.info);
  const [hidden, setHidden] = useState<readonly string[]>([]);
  if (info === null) return null;
  const shown = info.notices.filter((notice) => !hidden.includes(keyOf(notice)));
  return (
    <>
      {info.demo && (
        <Notice tone="info" title={words.common.demo.title}>
          <p>{words.common.demo.body}</p>
        </Notice>
      )}
      {shown.map((notice) => (
        <FailureNotice
          key={keyOf(notice)}
          tone={HIDEABLE.includes(notice.code) ? 'warn' : 'bad'}
          failure={failureWords(notice.code, notice.detail)}
          actions={
            HIDEABLE.includes(notice.code) && (
              <Button kind="quiet" onPress={() => setHidden([...hidden, keyOf(notice)])}>
                {words.common.hide}
              </Button>
            )
          }
        />
      ))}
    </>
  );
}

function keyOf(notice: Failure): string {
  return `${notice.code}:${notice.detail ?? ''}`;
}
