import { WORD_MOST, WORDS_MOST } from '../../../../shared/settings/design-kinds.ts';
import { TextSetting } from '../../components/text-setting.tsx';

interface WordsFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly error: string;
  readonly value: readonly string[];
  readonly onChange: (list: string[]) => void;
}

/** A list of words, written with commas between. */
export function WordsField({ label, hint, error, value, onChange }: WordsFieldProps) {
  return (
    <TextSetting
      label={label}
      hint={hint}
      error={error}
      value={value.join(', ')}
      isValid={(text) => areWords(wordsIn(text))}
      onCommit={(text) => onChange(wordsIn(text))}
    />
  );
}

function wordsIn(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function areWords(list: readonly string[]): boolean {
  return list.length <= WORDS_MOST && list.every((word) => word.length <= WORD_MOST);
}
