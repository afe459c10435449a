import { whole } from '../format/numbers.ts';
import { words } from '../words/words.ts';

interface EntriesLinkProps {
  /** The ledger, narrowed to them. */
  readonly href: string;
  /** Whose they are. */
  readonly name: string;
  readonly gifts: number;
}

/** A number of gifts that leads to their entries. */
export function EntriesLink({ href, name, gifts }: EntriesLinkProps) {
  return (
    <a href={href} aria-label={words.common.entriesOf(whole(gifts), name)}>
      {whole(gifts)}
    </a>
  );
}
