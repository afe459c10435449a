import { Button, Input, SearchField } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './field.css';
import './search-box.css';

interface SearchBoxProps {
  /** What can be searched; stands in the field while it is empty. */
  readonly label: string;
  /** What emptying it does. */
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A text that something is searched for; Escape empties it. */
export function SearchBox({ label, clearLabel, value, onChange }: SearchBoxProps) {
  return (
    <SearchField
      className="field search"
      aria-label={label}
      value={value}
      onChange={onChange}
      maxLength={128}
    >
      <div className="box">
        <Icon name="search" />
        <Input className="input" placeholder={label} spellCheck="false" />
        {value !== '' && (
          <Button className="button quiet only-icon" aria-label={clearLabel}>
            <Icon name="close" />
          </Button>
        )}
      </div>
    </SearchField>
  );
}
