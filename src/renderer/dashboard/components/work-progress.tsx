import { useEffect, useState } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import { call } from '../bridge/client.ts';
import { words } from '../words/words.ts';
import { Button } from './button.tsx';
import './work-progress.css';

const said = words.reports.work;
const LOOK_MS = 300;

/** How far the running work is, and a way to stop it. */
export function WorkProgress({ name }: { readonly name: string }) {
  const share = useShare();
  return (
    <div className="work">
      <ProgressBar className="work-bar" value={share * 100}>
        <span className="work-words">
          <Label>{name}</Label>
          <span>{said.percent(share)}</span>
        </span>
        <span className="work-track">
          <span className="work-fill" style={{ inlineSize: `${share * 100}%` }} />
        </span>
      </ProgressBar>
      <Button onPress={() => void call('transfer.stop', null)}>{said.stop}</Button>
    </div>
  );
}

function useShare(): number {
  const [share, setShare] = useState(0);
  useEffect(() => {
    const timer = setInterval(async () => {
      const answer = await call('transfer.progress', null);
      if (answer.ok && answer.value !== null) setShare(answer.value);
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return share;
}
