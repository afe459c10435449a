import type { ReactNode } from 'react';
import { Dialog, Form, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Failure } from '../../../shared/contract/failure.ts';
import { failureWords, words } from '../words/words.ts';
import { Button } from './button.tsx';
import { FailureNotice } from './notice.tsx';
import './confirm.css';
import './form-dialog.css';

export interface FormDialogProps {
  readonly title: string;
  readonly saveLabel: string;
  readonly canSave: boolean;
  /** Why saving failed; the dialog stays open then. */
  readonly failure: Failure | null;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A few fields above the page. Enter saves; Escape and a click beside it leave all as it was. */
export function FormDialog(props: FormDialogProps) {
  const { title, saveLabel, canSave, failure, onSave, onClose, children } = props;
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (canSave) onSave();
  };
  return (
    <ModalOverlay
      className="modal-shade"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="modal">
        <Dialog className="form-dialog">
          <Heading slot="title">{title}</Heading>
          <Form onSubmit={submit}>
            {children}
            {failure !== null && (
              <FailureNotice failure={failureWords(failure.code, failure.detail)} />
            )}
            <div className="actions end">
              <Button onPress={onClose}>{words.common.cancel}</Button>
              <Button kind="main" type="submit" isDisabled={!canSave}>
                {saveLabel}
              </Button>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
