/** What a page notes while it is walked through by keys; see `noteReached`. */
export interface Reach {
  /** What was seen up to now. */
  soFar(): Round;
  /** How many groups there are of which the arrow keys have to show more. */
  groups(): number;
  /** Goes back to a group. */
  enter(group: number): void;
  /** How many of a group were not come to yet. */
  waiting(group: number): number;
  /** What answers to the pointer, or is a control, and was not come to. */
  missed(): string[];
}

interface Round {
  /** Tab has come back to where it began. */
  readonly isRound: boolean;
  /** Where Tab comes no further; null while it does. */
  readonly trap: string | null;
  /** What looked no different while it had the focus. */
  readonly unmarked: readonly string[];
}

/**
 * Runs in the page, so that nothing outside of this function is there: notes with each key what has
 * the focus, and puts a `Reach` where it can be asked. It looks at the dialog in front, or else at the
 * whole page.
 */
export function noteReached(): void {
  const withRole = (roles: string) => roles.split(' ').map((role) => `[role="${role}"]`);
  /** What somebody who has no pointer must get at, each by itself. */
  const CONTROLS = [
    'a[href], button, input, select, textarea, summary, label, [contenteditable="true"]',
    ...withRole('button link tab option menuitem menuitemradio radio checkbox switch treeitem'),
    ...withRole('slider spinbutton combobox textbox searchbox application'),
    '[role="row"][aria-selected]',
  ].join();
  /** One stop for the tab key, many for the arrow keys. */
  const GROUPS = withRole('listbox grid radiogroup toolbar tablist menu').join();
  /** They hear of the pointer only to pass it on to what stands in them. */
  const PASS_ON = [
    GROUPS,
    ...withRole('group presentation'),
    '.recharts-wrapper, .volume-track, .volume-thumb',
  ].join();
  /** Keys in the field do what the button in it does: arrows open and count, Escape empties. */
  const KEYED_FIELDS = '[role="combobox"], [type="search"], [aria-roledescription]';
  /** So many of a long list tell that the arrow keys lead through all of it. */
  const DOZEN = 12;
  const POINTER = ['onClick', 'onDoubleClick', 'onPointerDown', 'onMouseDown'];
  const CURSORS = /^(pointer|move|grab|.*-resize)$/;

  const say = (element: Element) => {
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
    const kind = element.getAttribute('role') ?? element.tagName.toLowerCase();
    return `${kind} “${name.slice(0, 60)}” .${element.getAttribute('class') ?? ''}`;
  };

  const isTiny = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width < 2 || height < 2;
  };
  /** Within something of no size that lets nothing out: there for screen readers. */
  const isTuckedAway = (element: Element): boolean => {
    const { parentElement: around } = element;
    if (around === null) return false;
    const isHiding = isTiny(around) && getComputedStyle(around).overflow === 'hidden';
    return isHiding || isTuckedAway(around);
  };
  const isVisible = (element: Element) =>
    !isTiny(element) &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !isTuckedAway(element);
  const isOff = (element: Element) =>
    element.matches(':disabled') ||
    element.closest('[aria-disabled="true"], [data-disabled], [inert]') !== null;

  /** What React keeps beside an element; where it hangs all of its page, it hears of everything. */
  const besides = (element: Element) => Object.keys(element).filter((key) => key.startsWith('__r'));
  const hearsPointer = (element: Element) => {
    const keys = besides(element);
    if (keys.some((key) => key.startsWith('__reactContainer$'))) return false;
    if (element instanceof HTMLElement) {
      const { onclick, ondblclick, onpointerdown, onmousedown } = element;
      if (onclick ?? ondblclick ?? onpointerdown ?? onmousedown) return true;
    }
    const key = keys.find((one) => one.startsWith('__reactProps$'));
    const props: Record<string, unknown> = key === undefined ? {} : Reflect.get(element, key);
    return POINTER.some((name) => typeof props[name] === 'function');
  };
  const looksPressable = (element: Element) => {
    const cursorOf = (one: Element | null) => (one === null ? '' : getComputedStyle(one).cursor);
    const cursor = cursorOf(element);
    return CURSORS.test(cursor) && cursor !== cursorOf(element.parentElement);
  };

  const reached = new Set<Element>();
  const isOneReached = (is: (one: Element) => boolean) => [...reached].some(is);
  const isCovered = (element: Element): boolean => {
    if (reached.has(element)) return true;
    // The name of a field leads into the field.
    const { id } = element;
    const names = (one: Element) => one.getAttribute('aria-labelledby')?.split(' ').includes(id);
    if (id !== '' && isOneReached((one) => names(one) === true)) return true;
    if (element instanceof HTMLLabelElement) {
      return element.control !== null && (isOff(element.control) || isCovered(element.control));
    }
    if (element instanceof HTMLInputElement && element.type === 'radio') {
      // The arrow keys lead from one to the other: that is how browsers make them.
      const { name } = element;
      return isOneReached((one) => one instanceof HTMLInputElement && one.name === name);
    }
    if (element.matches('button[tabindex="-1"]')) {
      const field = element.parentElement?.querySelector(KEYED_FIELDS);
      return field != null && reached.has(field);
    }
    const group = element.closest(GROUPS);
    // The list of a field: the arrow keys of the field go through it.
    const opens = (one: Element) => one.getAttribute('aria-controls') === group?.id;
    if (group !== null && isOneReached(opens)) return true;
    if (group !== null && element.matches('[role="row"], [role="option"]')) {
      return [...reached].filter((one) => group.contains(one)).length > DOZEN;
    }
    if (element.matches(CONTROLS)) return false;
    // The icon in a button, the words in a label, the bars of a chart.
    const around = element.parentElement?.closest(CONTROLS);
    if (around != null && isCovered(around)) return true;
    return element.matches(PASS_ON) && isOneReached((one) => element.contains(one));
  };

  /** What a mark of the focus may change. */
  const look = (element: Element) => {
    const style = getComputedStyle(element);
    const outline = style.outlineStyle === 'none' ? '' : `${style.outline} ${style.outlineOffset}`;
    return [outline, style.boxShadow, style.borderColor, style.backgroundColor].join();
  };
  /** Answers whether it looks otherwise by then: it, or the box around it. */
  const looksOther = (element: Element) => {
    const checks: (() => boolean)[] = [];
    let node: Element | null = element;
    for (let up = 0; up < 4 && node !== null && !node.matches('main, body'); up += 1) {
      const here = node;
      const focused = look(here);
      const isOutlined = getComputedStyle(here).outlineStyle !== 'none';
      checks.push(() => (here.isConnected ? look(here) !== focused : isOutlined));
      node = node.parentElement;
    }
    return () => checks.some((isOther) => isOther());
  };

  let first: Element | null = null;
  let before: { target: Element; key: string | null; isMarked: () => boolean } | null = null;
  let isRound = false;
  let trap: string | null = null;
  const unmarked = new Set<string>();
  const groups = new Map<Element, HTMLElement>();

  /** Where the focus is put by a script, to go on from there: no stop by itself. */
  const BEGINNINGS = `body, main, ${withRole('dialog alertdialog').join()}`;
  /** Takes note of what has the focus, before a key moves it. */
  const note = (key: string | null) => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement || at instanceof SVGElement) || at.matches(BEGINNINGS)) {
      if (before !== null && !before.isMarked()) unmarked.add(say(before.target));
      before = null;
      return;
    }
    const active = at.getAttribute('aria-activedescendant');
    const target = (active !== null && document.getElementById(active)) || at;
    if (before?.target === target) {
      if (key === 'Tab' && before.key === 'Tab' && !isRound) trap ??= say(target);
      before.key = key;
      return;
    }
    if (before !== null && !before.isMarked()) unmarked.add(say(before.target));
    isRound ||= first === at;
    first ??= at;
    reached.add(at).add(target);
    const isMarked = [looksOther(target), looksOther(at)];
    before = { target, key, isMarked: () => isMarked.some((isOther) => isOther()) };
    const group = at instanceof HTMLInputElement ? null : target.closest(GROUPS);
    if (group !== null && !groups.has(group)) groups.set(group, at as HTMLElement);
  };
  window.addEventListener('keydown', ({ key }) => note(key), { capture: true });

  const waiting = (place: number) => {
    note(null);
    const [group] = [...groups.keys()].slice(place);
    const members = group === undefined ? [] : [...group.querySelectorAll(CONTROLS)];
    return members.filter((one) => !isCovered(one) && isVisible(one) && !isOff(one)).length;
  };
  const front = () =>
    [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1);
  const reach: Reach = {
    waiting,
    soFar() {
      note(null);
      return { isRound, trap, unmarked: [...unmarked] };
    },
    groups: () => groups.size,
    enter: (place) => [...groups.values()][place]?.focus(),
    missed: () =>
      [...(front() ?? document.body).querySelectorAll('*')]
        .filter((one) => one.matches(CONTROLS) || hearsPointer(one) || looksPressable(one))
        .filter((one) => !isCovered(one) && isVisible(one) && !isOff(one))
        .map(say),
  };
  Reflect.set(globalThis, 'reach', reach);
}
