/** The cut gem: stands before every figure in diamonds, and for Carat itself. */
export function Gem() {
  return (
    <svg className="gem" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M6.5 3.5h11L22 9.5 12 21 2 9.5z" opacity=".28" />
      <path d="M6.5 3.5 8 9.5H2zM17.5 3.5 16 9.5h6z" opacity=".55" />
      <path d="M6.5 3.5h11L16 9.5H8z" />
      <path d="M8 9.5h8L12 21z" opacity=".7" />
    </svg>
  );
}
