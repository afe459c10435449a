import { words } from '../../words/words.ts';
import { ledgerAddress } from './filters.ts';

/** Leads from a notice to the gifts without a price, where prices are entered. */
export function EnterPrices() {
  return (
    <a className="notice-link" href={ledgerAddress({ unpriced: true })}>
      {words.common.enterPrices}
    </a>
  );
}
