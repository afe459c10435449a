import { FieldError, Input, TextField } from 'react-aria-components';
import { MOST_PACKAGES } from '../../../../shared/packages/package-set.ts';
import { Button } from '../../components/button.tsx';
import { words } from '../../words/words.ts';
import { type DraftRow, emptyRow, problemsOf } from './set-draft.ts';

const { packages: said } = words.gifts;

interface PackageRowsProps {
  readonly rows: readonly DraftRow[];
  /** Rows that are half filled in are marked as well, not only what is wrong. */
  readonly isStrict: boolean;
  readonly onChange: (rows: readonly DraftRow[]) => void;
}

/** The packages of a set as fields: coins and price, one package a row. */
export function PackageRows({ rows, isStrict, onChange }: PackageRowsProps) {
  const replace = (row: DraftRow) => onChange(rows.map((one) => (one.key === row.key ? row : one)));
  return (
    <div className="package-rows">
      <div className="package-row small muted" aria-hidden="true">
        <span>{said.coins}</span>
        <span>{said.price}</span>
      </div>
      {rows.map((row, index) => (
        <div className="package-row" key={row.key}>
          <RowFields row={row} number={index + 1} isStrict={isStrict} onChange={replace} />
          <Button
            kind="quiet"
            icon="close"
            isOnlyIcon
            onPress={() => onChange(rows.filter(({ key }) => key !== row.key))}
          >
            {said.removeRow(index + 1)}
          </Button>
        </div>
      ))}
      <div className="actions">
        <Button
          kind="quiet"
          icon="plus"
          isDisabled={rows.length >= MOST_PACKAGES}
          onPress={() => onChange([...rows, emptyRow(rows)])}
        >
          {said.addRow}
        </Button>
      </div>
    </div>
  );
}

interface RowFieldsProps {
  readonly row: DraftRow;
  readonly number: number;
  readonly isStrict: boolean;
  readonly onChange: (row: DraftRow) => void;
}

function RowFields({ row, number, isStrict, onChange }: RowFieldsProps) {
  const problems = problemsOf(row);
  const isWrong = (field: 'coins' | 'price') =>
    problems[field] && (isStrict || row[field].trim() !== '');
  return (
    <>
      <RowField
        label={said.coinsOf(number)}
        error={said.coinsError}
        inputMode="numeric"
        value={row.coins}
        isWrong={isWrong('coins')}
        onChange={(coins) => onChange({ ...row, coins })}
      />
      <RowField
        label={said.priceOf(number)}
        error={said.priceError}
        inputMode="decimal"
        value={row.price}
        isWrong={isWrong('price')}
        onChange={(price) => onChange({ ...row, price })}
      />
    </>
  );
}

interface RowFieldProps {
  readonly label: string;
  readonly error: string;
  readonly inputMode: 'numeric' | 'decimal';
  readonly value: string;
  readonly isWrong: boolean;
  readonly onChange: (text: string) => void;
}

function RowField(props: RowFieldProps) {
  return (
    <TextField
      className="field"
      aria-label={props.label}
      value={props.value}
      onChange={props.onChange}
      isInvalid={props.isWrong}
      validationBehavior="aria"
    >
      <Input className="input number" inputMode={props.inputMode} autoComplete="off" />
      <FieldError className="error">{props.error}</FieldError>
    </TextField>
  );
}
