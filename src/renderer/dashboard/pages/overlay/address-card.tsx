import { AddressField } from '../../components/address-field.tsx';
import { Card } from '../../components/card.tsx';
import { ObsSteps } from '../../components/obs-steps.tsx';
import { words } from '../../words/words.ts';

/** The address for OBS and what to do with it. */
export function AddressCard() {
  return (
    <Card title={words.overlay.address.title}>
      <AddressField />
      <ObsSteps />
    </Card>
  );
}
