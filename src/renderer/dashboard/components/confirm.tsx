import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { words } from '../words/words.ts';
import { Button } from './button.tsx';
import './confirm.css';

interface ConfirmProps {
  readonly title: string;
  /** What will happen, and to whom. */
  readonly body: string;
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  /** The button that asks. */
  readonly children: ReactNode;
}

/** Asks before something that cannot be taken back. Escape and a click beside it mean no. */
export function Confirm({ title, body, confirmLabel, onConfirm, children }: ConfirmProps) {
  return (
    <DialogTrigger>
      {children}
      <ModalOverlay className="modal-shade" isDismissable>
        <Modal className="modal">
          <Dialog role="alertdialog" className="confirm">
            {({ close }) => (
              <>
                <Heading slot="title">{title}</Heading>
                <p>{body}</p>
                <div className="actions">
                  <Button autoFocus onPress={close}>
                    {words.common.cancel}
                  </Button>
                  <Button
                    kind="danger"
                    onPress={() => {
                      close();
                      onConfirm();
                    }}
                  >
                    {confirmLabel}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
