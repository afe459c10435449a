import type { ReactNode } from 'react';
import type { FailureWords } from '../words/failure-words.ts';
import { Icon, type IconName } from './icon.tsx';
import './notice.css';

type Tone = 'info' | 'warn' | 'bad' | 'good';

const ICONS: Readonly<Record<Tone, IconName>> = {
  info: 'info',
  warn: 'warning',
  bad: 'stop',
  good: 'check',
};

interface NoticeProps {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons at the end. */
  readonly actions?: ReactNode;
}

/** Something that the reader should know, told by icon and words as well as by colour. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  return (
    <div className={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={ICONS[tone]} />
      <div className="notice-text">
        <strong>{title}</strong>
        {children}
      </div>
      {actions !== undefined && <div className="notice-actions">{actions}</div>}
    </div>
  );
}

interface FailureNoticeProps {
  readonly failure: FailureWords;
  readonly tone?: Tone;
  readonly actions?: ReactNode;
}

/** A failure: what happened, what it means for the money, what to do. */
export function FailureNotice({ failure, tone = 'bad', actions }: FailureNoticeProps) {
  return (
    <Notice tone={tone} title={failure.happened} actions={actions}>
      <p>{failure.meaning}</p>
      <p>{failure.todo}</p>
    </Notice>
  );
}
