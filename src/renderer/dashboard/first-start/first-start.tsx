import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Card } from '../components/card.tsx';
import { TestGiftForm } from '../components/test-gift.tsx';
import { useInfo } from '../state/info.ts';
import { useLive } from '../state/live.ts';
import { useSettings } from '../state/settings.ts';
import { words } from '../words/words.ts';
import { keepStep, readStep, STEPS } from './progress.ts';
import { StepObs } from './step-obs.tsx';
import { StepSource } from './step-source.tsx';
import './first-start.css';

const said = words.firstStart;
const BODIES = { source: StepSource, obs: StepObs, test: TestGiftForm };

/** Three steps, shown above Live until they are finished; never in the demo. */
export function FirstStart() {
  const demo = useInfo(({ info }) => info?.demo ?? true);
  const hasSource = useSettings(({ settings }) => settings?.sources.tikfinity.on ?? false);
  const hasPages = useLive((state) => state.overlay.pages > 0);
  const [step, setStep] = useState(readStep);
  const go = (next: number | null) => {
    keepStep(next);
    setStep(next);
  };
  const name = step === null ? undefined : STEPS[step];
  if (demo || step === null || name === undefined) return null;
  const Body = BODIES[name];
  const isLast = step === STEPS.length - 1;
  const isDone = { source: hasSource, obs: hasPages, test: true }[name];
  return (
    <Card
      title={said.title}
      className="first-start"
      aside={
        <Button kind="quiet" onPress={() => go(null)}>
          {said.dismiss}
        </Button>
      }
    >
      <p className="muted">{said.intro}</p>
      <ol className="first-steps" aria-label={said.step(step + 1, STEPS.length)}>
        {STEPS.map((id, index) => (
          <li key={id} {...(index === step ? { 'aria-current': 'step' as const } : {})}>
            {said[id].title}
          </li>
        ))}
      </ol>
      <div className="first-body">
        <p>{said[name].body}</p>
        <Body />
      </div>
      <div className="actions end">
        {step > 0 && <Button onPress={() => go(step - 1)}>{said.back}</Button>}
        <Button kind={isDone ? 'main' : 'plain'} onPress={() => go(isLast ? null : step + 1)}>
          {isLast ? said.done : isDone ? said.next : said.skip}
        </Button>
      </div>
    </Card>
  );
}
