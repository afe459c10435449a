import { call } from '../../bridge/client.ts';
import { ArtLicences } from '../../components/art-licences.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { useInfo } from '../../state/info.ts';
import { words } from '../../words/words.ts';
import './about-card.css';

const { about: said } = words.settings;

/** Version, data folder, help and licences. */
export function AboutCard() {
  const info = useInfo((state) => state.info);
  return (
    <Card title={said.title}>
      <dl className="about">
        <dt>{said.version}</dt>
        <dd>{info?.version ?? '–'}</dd>
        <dt>{said.dataDir}</dt>
        <dd className="path">{info?.dataDir ?? '–'}</dd>
      </dl>
      <h3 className="about-art">{words.overlay.art.title}</h3>
      <ArtLicences />
      <div className="actions">
        <Button onPress={() => call('app.openLink', 'dataDir')}>{said.openDataDir}</Button>
        <Button onPress={() => call('app.openLink', 'help')}>{said.help}</Button>
        <Button onPress={() => call('app.openLink', 'licences')}>{said.licences}</Button>
      </div>
    </Card>
  );
}
