import { useEffect, useState } from 'react';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import './field.css';
import './volume-field.css';

interface VolumeFieldProps {
  readonly label: string;
  /** Percent. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A volume; takes effect when it is let go, or after each arrow key. */
export function VolumeField({ label, value, onChange }: VolumeFieldProps) {
  // Moves by itself while it is held.
  const [held, setHeld] = useState(value);
  useEffect(() => setHeld(value), [value]);
  return (
    <Slider
      className="field volume"
      value={held}
      onChange={setHeld}
      minValue={0}
      maxValue={100}
      step={5}
      onChangeEnd={onChange}
    >
      <span className="volume-words">
        <Label className="field-label">{label}</Label>
        <SliderOutput className="small muted">
          {({ state }) => `${state.getThumbValue(0)} %`}
        </SliderOutput>
      </span>
      <SliderTrack className="volume-track">
        <SliderThumb className="volume-thumb" />
      </SliderTrack>
    </Slider>
  );
}
