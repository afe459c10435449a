interface ColumnHeadProps {
  /** `number` stands at the end as its numbers do; `unseen` is read out, over a column of buttons. */
  readonly kind?: 'text' | 'number' | 'unseen';
  readonly children: string;
}

/** The name of a column of a table. */
export function ColumnHead({ kind = 'text', children }: ColumnHeadProps) {
  return (
    <th scope="col" className={kind === 'number' ? 'number' : undefined}>
      {kind === 'unseen' ? <span className="visually-hidden">{children}</span> : children}
    </th>
  );
}
