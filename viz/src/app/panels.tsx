/**
 * The panels beside and over the main view: columns whose width can be dragged or set by key, a drawer, and a sheet on the phone.
 */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import { Button, Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { Icon } from '../parts/Icon.tsx';
import { widths } from '../state/preferences.ts';
import { useDetailsWidth } from '../viewer/layout.ts';
import { usePreferences } from '../viewer/viewer.tsx';
import './panels.css';

export interface SidePanelProps {
  readonly side: 'filters' | 'details';
  readonly title: string;
  readonly children: ReactNode;
}

export function SidePanel({ side, title, children }: SidePanelProps) {
  const [preferences, prefer] = usePreferences();
  const key = side === 'filters' ? 'filtersWidth' : 'detailsWidth';
  const usual = useDetailsWidth();
  const width = preferences[key] ?? usual;
  const [least, most] = widths[side];
  const set = (wanted: number) => prefer({ [key]: Math.round(Math.min(most, Math.max(least, wanted))) });
  // The details' edge is on its left: dragging it to the left widens the panel.
  const sign = side === 'filters' ? 1 : -1;

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const { currentTarget: handle, clientX: from, pointerId } = event;
    handle.setPointerCapture(pointerId);
    const move = (moved: globalThis.PointerEvent) => set(width + sign * (moved.clientX - from));
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), { once: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 16 : event.key === 'ArrowLeft' ? -16 : 0;
    if (step === 0) return;
    event.preventDefault();
    set(width + sign * step);
  };
  const handle = (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is no rule
    <div
      className="panel-edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of the ${title.toLowerCase()}`}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
  return (
    <aside className={`panel ${side}-panel`} aria-label={title} style={{ width }}>
      {side === 'details' && handle}
      <div className="panel-body">
        {side === 'filters' && <h2 className="unseen">{title}</h2>}
        {children}
      </div>
      {side === 'filters' && handle}
    </aside>
  );
}

export interface DrawerProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly children: ReactNode;
}

/** The filters where there is no room for a column. */
export function Drawer({ open, onOpen, children }: DrawerProps) {
  return (
    <ModalOverlay className="drawer-back" isOpen={open} onOpenChange={onOpen} isDismissable>
      <Modal className="drawer">
        <Dialog className="drawer-dialog" aria-label="Filters">
          <div className="drawer-head">
            <h2>Filters</h2>
            <Button slot="close" className="button" aria-label="Close filters">
              <Icon name="close" />
            </Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The details on a phone: a sheet from below, at two heights. */
export function BottomSheet({ children }: { readonly children: ReactNode }) {
  const [tall, setTall] = useState(false);
  return (
    <aside className={tall ? 'sheet tall' : 'sheet'} aria-label="Details">
      <button type="button" className="sheet-handle" aria-expanded={tall} onClick={() => setTall(!tall)}>
        <span className="unseen">{tall ? 'Lower the details' : 'Raise the details'}</span>
      </button>
      <div className="panel-body">{children}</div>
    </aside>
  );
}
