import { useEffect } from 'react';
import { useRoute } from '../router/use-route.ts';

/**
 * A link that asks for a card (`?card=…`) leads there, and not to the top of its page.
 * @param anchor of the card
 * @param isReady whether what stands in it is there, so that it does not move any more
 */
export function useFocusWhenAsked(anchor: string, isReady = true): void {
  const { query } = useRoute();
  const isAsked = query.get('card') === anchor;
  useEffect(() => {
    if (isReady && isAsked) document.getElementById(anchor)?.focus();
  }, [anchor, isReady, isAsked]);
}
