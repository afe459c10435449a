import { Button as AriaButton } from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';
import './button.css';

interface ButtonProps {
  /** `main` is the one thing to do on a card, `quiet` stands in a row of text. */
  readonly kind?: 'main' | 'plain' | 'quiet' | 'danger';
  readonly icon?: IconName;
  readonly isDisabled?: boolean;
  /** What it asks for is being done: it cannot be pressed again, but keeps the focus. */
  readonly isBusy?: boolean;
  /** Its words are read out and shown as a hint, but only the icon is seen. */
  readonly isOnlyIcon?: boolean;
  readonly autoFocus?: boolean;
  /** What is read out instead, where the same button stands beside several things. Holds its words. */
  readonly label?: string;
  /** `submit` sends the form that it stands in. */
  readonly type?: 'button' | 'submit';
  readonly onPress?: () => void;
  readonly children: string;
}

export function Button(props: ButtonProps) {
  const { kind = 'plain', icon, isOnlyIcon = false, onPress, children } = props;
  return (
    <AriaButton
      className={`button ${kind}${isOnlyIcon ? ' only-icon' : ''}`}
      isDisabled={props.isDisabled ?? false}
      isPending={props.isBusy ?? false}
      autoFocus={props.autoFocus ?? false}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      type={props.type ?? 'button'}
      {...(onPress === undefined ? {} : { onPress: () => onPress() })}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span className={isOnlyIcon ? 'visually-hidden' : ''}>{children}</span>
    </AriaButton>
  );
}
