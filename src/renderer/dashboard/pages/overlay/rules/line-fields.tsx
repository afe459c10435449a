import { TextSetting } from '../../../components/text-setting.tsx';
import { words } from '../../../words/words.ts';

const { rules: said, fields } = words.overlay;
const LINE_MOST = 120;

interface LineFieldsProps {
  readonly line1: string;
  readonly line2: string;
  /** Stands under both, where they may be left empty. */
  readonly hint?: string;
  readonly onLine1: (text: string) => void;
  readonly onLine2: (text: string) => void;
}

/** The two lines of an alert. */
export function LineFields({ line1, line2, hint, onLine1, onLine2 }: LineFieldsProps) {
  const line = (label: string, value: string, onCommit: (text: string) => void) => (
    <TextSetting
      label={label}
      {...(hint === undefined ? {} : { hint })}
      error={fields.tooLong(LINE_MOST)}
      value={value}
      isValid={(text) => text.length <= LINE_MOST}
      onCommit={onCommit}
    />
  );
  return (
    <>
      {line(said.line1, line1, onLine1)}
      {line(said.line2, line2, onLine2)}
    </>
  );
}
