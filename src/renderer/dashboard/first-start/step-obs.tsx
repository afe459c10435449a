import { AddressField } from '../components/address-field.tsx';
import { ObsSteps } from '../components/obs-steps.tsx';

/** The address and the way into OBS. */
export function StepObs() {
  return (
    <>
      <AddressField />
      <ObsSteps />
    </>
  );
}
