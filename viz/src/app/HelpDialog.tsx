/**
 * What the keys do, with a switch for single-key shortcuts (WCAG 2.1.4).
 */
import { Button, Checkbox, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Icon } from '../parts/Icon.tsx';
import { graphShortcuts, reviewShortcuts, shortcuts, tableShortcuts } from '../viewer/shortcuts.ts';
import { usePreferences } from '../viewer/viewer.tsx';

export interface HelpDialogProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

export function HelpDialog({ open, onOpen }: HelpDialogProps) {
  const [{ keys }, prefer] = usePreferences();
  return (
    <ModalOverlay className="dialog-back" isOpen={open} onOpenChange={onOpen} isDismissable>
      <Modal className="dialog">
        <Dialog className="dialog-body">
          <div className="drawer-head">
            <Heading slot="title" level={2}>
              Shortcuts
            </Heading>
            <Button slot="close" className="button" aria-label="Close">
              <Icon name="close" />
            </Button>
          </div>
          <KeyList title="Everywhere" keys={shortcuts} />
          <KeyList title="In the graph" keys={graphShortcuts} />
          <KeyList title="In the table" keys={tableShortcuts} />
          <KeyList title="Verdicts, on what is selected" keys={reviewShortcuts} />
          <Checkbox className="facet-value" isSelected={keys} onChange={(on) => prefer({ keys: on })}>
            <span className="box">
              <svg viewBox="0 0 12 12" aria-hidden="true">
                <path d="M2.5 6.5 5 9l4.5-5.5" />
              </svg>
            </span>
            Single-key shortcuts are on
          </Checkbox>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function KeyList({ title, keys }: { readonly title: string; readonly keys: typeof shortcuts }) {
  return (
    <section className="key-list">
      <h3>{title}</h3>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
