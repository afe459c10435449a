import { useEffect, useRef, useState } from 'react';
import type { StageDesign } from '../../../../../shared/settings/overlay-design.ts';
import { call } from '../../../bridge/client.ts';
import { Button } from '../../../components/button.tsx';
import { Segments } from '../../../components/segments.tsx';
import { words } from '../../../words/words.ts';
import type { Box } from './edits.ts';
import { Handle } from './handle.tsx';

const { stages: said } = words.overlay;
const BACKGROUNDS = ['dark', 'light', 'busy'] as const;
const TIERS = [1, 2, 3, 4, 5] as const;

interface PreviewProps {
  readonly stage: StageDesign;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onBox: (id: string, box: Box) => void;
}

/** The stage's real page in a frame, and over it what its widgets are taken hold of by. */
export function Preview({ stage, selected, onSelect, onBox }: PreviewProps) {
  const address = usePreviewAddress(stage.id);
  const [behind, setBehind] = useState<(typeof BACKGROUNDS)[number]>('dark');
  const frame = useRef<HTMLIFrameElement>(null);
  const play = (tier: number) => {
    if (address !== null)
      frame.current?.contentWindow?.postMessage({ sample: tier }, new URL(address).origin);
  };
  return (
    <div className="stage-preview">
      <div
        className={`stage-area ${behind}${stage.width > stage.height ? ' lying' : ''}`}
        style={{ aspectRatio: `${stage.width} / ${stage.height}` }}
      >
        {address !== null && (
          <iframe
            ref={frame}
            key={address}
            src={address}
            title={said.preview}
            // It needs its own origin for its socket; that origin is not ours.
            sandbox="allow-scripts allow-same-origin"
            tabIndex={-1}
          />
        )}
        {stage.widgets
          .filter((widget) => widget.visible)
          .map((widget) => (
            <Handle
              key={widget.id}
              widget={widget}
              isSelected={widget.id === selected}
              onSelect={() => onSelect(widget.id)}
              onBox={(box) => onBox(widget.id, box)}
            />
          ))}
      </div>
      <div className="stage-tools">
        <Segments
          label={said.behind}
          options={BACKGROUNDS.map((id) => ({ id, name: said.backgrounds[id] }))}
          value={behind}
          onChange={setBehind}
        />
        <span className="stage-samples">
          <span className="muted small">{said.sample}</span>
          {TIERS.map((tier) => (
            <Button key={tier} kind="quiet" label={said.sampleOf(tier)} onPress={() => play(tier)}>
              {String(tier)}
            </Button>
          ))}
        </span>
      </div>
      <p className="muted small">{said.keys}</p>
    </div>
  );
}

/** The address holds the read key, so it is asked for only while it is shown, and never kept. */
function usePreviewAddress(stage: string): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    call('design.preview', { stage }).then((answer) => {
      if (!isGone) setAddress(answer.ok ? answer.value : null);
    });
    return () => {
      isGone = true;
    };
  }, [stage]);
  return address;
}
