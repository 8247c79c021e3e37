/** Whether a key was pressed in a popup: Esc closes that before anything of the picture. */
export function isInPopup(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="menu"], [role="dialog"], [role="listbox"]') !== null;
}
