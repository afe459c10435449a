import { Card } from '../../components/card.tsx';
import { soundStatus } from '../../components/sound-status.ts';
import { routeTo } from '../../router/route.ts';
import { useLive } from '../../state/live.ts';
import { useOverlayWindow } from '../../state/overlay-window.ts';
import { words } from '../../words/words.ts';
import { AlertControls } from './alert-controls.tsx';
import { GiftFlow } from './gift-flow.tsx';
import './overlay-card.css';

const { overlay: said } = words.live;

/** What the overlay does: who shows it, whether alerts play, how far the gifts have come. */
export function OverlayCard() {
  const overlay = useLive((state) => state.overlay);
  const isOpen = useOverlayWindow(({ window }) => window?.open ?? false);
  return (
    <Card title={said.title} aside={<a href={routeTo('overlay')}>{said.setUp}</a>}>
      <AlertControls overlay={overlay} />
      <GiftFlow overlay={overlay} />
      <div className="small">
        <p className={overlay.pages === 0 ? 'warn-text' : ''} data-testid="overlay-pages">
          {said.pages(overlay.pages)}
        </p>
        {overlay.pages === 0 && <p className="muted">{said.noPages}</p>}
        <Silence />
        <p className="muted">{isOpen ? said.windowOpen : said.windowClosed}</p>
      </div>
    </Card>
  );
}

/** That viewers see alerts and do not hear them; nothing where they do, or where that is wanted. */
function Silence() {
  const design = useLive((state) => state.design);
  const sound = useLive((state) => state.sound);
  const { tone, title } = soundStatus({ design, sound, overlay: { heldSince: null } });
  if (tone !== 'warn' || sound.pages.every(({ preview }) => preview)) return null;
  return (
    <p className="warn-text" data-testid="silence">
      {title} <a href={routeTo('overlay', { card: 'sound' })}>{said.toSound}</a>
    </p>
  );
}
