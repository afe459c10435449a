/** A name from a stranger: clipped, and its writing direction kept to itself. */
export function Name({ children, title }: { readonly children: string; readonly title?: string }) {
  return (
    <span className="name" title={title}>
      <bdi>{children}</bdi>
    </span>
  );
}
