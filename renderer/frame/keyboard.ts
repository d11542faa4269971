/** Keys that work anywhere in the window, by the name the browser gives them. */
export type KeyMap = ReadonlyMap<string, () => void>;

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
}

/**
 * The name in the map of a key press: `F4`, `Escape`, `Ctrl+K`, `/`. A plain sign while somebody types into a field
 * belongs to the field.
 */
export function keyName(press: KeyPress, typing: boolean): string | undefined {
  if (press.altKey || press.repeat) return undefined;
  if (press.ctrlKey || press.metaKey)
    return `Ctrl+${press.key.length === 1 ? press.key.toUpperCase() : press.key}`;
  if (press.key.length === 1) return typing ? undefined : press.key;
  return press.key;
}

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');
}

/** Something lies over the screen that Escape closes first. */
export function overlayOpen(document: Document): boolean {
  return [
    ...document.querySelectorAll<HTMLElement>(
      '.ant-modal-wrap, .ant-drawer-section, .ant-select-dropdown, .ant-picker-dropdown, .ant-dropdown',
    ),
  ].some((element) => element.checkVisibility());
}
