/** What had the focus last, and what it stood in: from the nearest out to the page. */
interface Focused {
  readonly element: Element;
  readonly around: readonly HTMLElement[];
}

/** What can be gone on from: a card, or the page. */
const PLACES = 'section, main';
const DIALOGS = '[role="dialog"], [role="alertdialog"]';

/**
 * When what has the focus goes, a deleted row's button for instance, the focus goes to the card that it
 * stood in: the keyboard goes on there, and a screen reader says where that is. Browsers forget it.
 * Answers how to end that.
 */
export function keepFocus(): () => void {
  let last: Focused | null = null;
  let waits = false;
  const check = () => {
    waits = false;
    // A dialog gives the focus back by itself.
    if (document.activeElement !== document.body || document.querySelector(DIALOGS) !== null)
      return;
    const left = last;
    last = null;
    // Somebody clicked beside it.
    if (left === null || isThere(left.element)) return;
    const place = left.around.find(({ isConnected }) => isConnected);
    if (place?.getAttribute('tabindex') === null) place.tabIndex = -1;
    place?.focus({ preventScroll: true });
  };
  const checkSoon = () => {
    if (waits) return;
    waits = true;
    // A button that is disabled loses the focus only when the next frame is drawn.
    // Whoever has a better place for it may say so until then.
    requestAnimationFrame(() => requestAnimationFrame(check));
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    const around = placesAround(target as Element);
    if (around.length > 0) last = { element: target as Element, around };
  };
  const watcher = new MutationObserver(checkSoon);
  const attributeFilter = ['disabled'];
  watcher.observe(document.body, { childList: true, subtree: true, attributeFilter });
  document.addEventListener('focusin', onFocusIn);
  document.addEventListener('focusout', checkSoon);
  return () => {
    watcher.disconnect();
    document.removeEventListener('focusin', onFocusIn);
    document.removeEventListener('focusout', checkSoon);
  };
}

function isThere(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled');
}

/** Empty for what lies over the page: menus, dialogs. */
function placesAround(element: Element): HTMLElement[] {
  const places: HTMLElement[] = [];
  for (let node = element.parentElement; node !== null; node = node.parentElement) {
    if (node.matches(PLACES)) places.push(node);
  }
  return places.some((place) => place.matches('main')) ? places : [];
}
