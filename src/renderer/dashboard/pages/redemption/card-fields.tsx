import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { DecimalField } from '../../components/decimal-field.tsx';
import { words } from '../../words/words.ts';
import type { CardDraft, DraftPart } from './card-draft.ts';

const { editor: said } = words.redemption;

interface CardFieldsProps {
  readonly draft: CardDraft;
  readonly wrong: readonly DraftPart[];
  readonly onChange: (draft: CardDraft) => void;
}

type Figure = Exclude<keyof CardDraft, 'name' | 'from'>;

/** The figures of a card. Each says what is wrong with it as soon as it is. */
export function CardFields({ draft, wrong, onChange }: CardFieldsProps) {
  const errorOf = (part: DraftPart, sentence: string) => (wrong.includes(part) ? sentence : null);
  const field = (
    which: Figure,
    label: string,
    places: number,
    error: string | null,
    hint?: string,
  ) => (
    <DecimalField
      label={label}
      text={draft[which]}
      places={places}
      error={error}
      {...(hint === undefined ? {} : { hint })}
      onChange={(text) => onChange({ ...draft, [which]: text })}
    />
  );
  const share = errorOf('share', said.shareError);
  const ratio = errorOf('ratio', said.ratioError);
  return (
    <>
      <CardName
        name={draft.name}
        isWrong={wrong.includes('name')}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <div className="field-row">
        {field('coins', said.coins, 0, ratio)}
        {field('diamonds', said.diamonds, 0, ratio)}
      </div>
      {field('gross', said.gross, 6, errorOf('gross', said.grossError))}
      <fieldset className="field-group">
        <legend className="small">{said.share}</legend>
        <div className="field-row">
          {field('low', said.low, 2, share)}
          {field('expected', said.expected, 2, share)}
          {field('high', said.high, 2, share)}
        </div>
      </fieldset>
      <div className="field-row">
        {field('minimum', said.minimum, 6, errorOf('minimum', said.limitError), said.minimumHint)}
        {field('maximum', said.maximum, 6, errorOf('maximum', said.limitError), said.maximumHint)}
      </div>
      <div className="field-row">
        {field('fixed', said.fixed, 6, errorOf('fixed', said.limitError))}
        {field('part', said.part, 2, errorOf('part', said.percentError))}
      </div>
      {field('review', said.review, 0, errorOf('review', said.wholeError))}
    </>
  );
}

interface CardNameProps {
  readonly name: string;
  readonly isWrong: boolean;
  readonly onChange: (name: string) => void;
}

function CardName({ name, isWrong, onChange }: CardNameProps) {
  return (
    <TextField
      className="field"
      value={name}
      onChange={onChange}
      maxLength={60}
      isInvalid={isWrong}
      validationBehavior="aria"
    >
      <Label className="field-label">{said.name}</Label>
      <Input className="input" autoComplete="off" />
      <FieldError className="error">{said.nameError}</FieldError>
    </TextField>
  );
}
