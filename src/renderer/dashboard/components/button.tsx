import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';
import './button.css';

interface ButtonProps {
  /** `main` is the one thing to do on a card, `quiet` stands in a row of text. */
  readonly kind?: 'main' | 'plain' | 'quiet' | 'danger';
  readonly icon?: IconName;
  readonly isDisabled?: boolean;
  /** For a button that shows an icon only. */
  readonly label?: string;
  readonly autoFocus?: boolean;
  readonly onPress?: () => void;
  readonly children?: ReactNode;
}

export function Button(props: ButtonProps) {
  const { kind = 'plain', icon, label, onPress, children } = props;
  return (
    <AriaButton
      className={`button ${kind}${children === undefined ? ' only-icon' : ''}`}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(onPress === undefined ? {} : { onPress: () => onPress() })}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}
