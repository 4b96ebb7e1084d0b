/** The mark: a window on a picture, in the two colours of input and kernel. */
export function Brand() {
  const cells = [0, 1, 2].flatMap((row) => [0, 1, 2].map((col) => ({ row, col })))
  return (
    <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden>
      {cells.map(({ row, col }) => (
        <rect
          key={`${row} ${col}`}
          x={4 + 8.5 * col}
          y={4 + 8.5 * row}
          width="7"
          height="7"
          rx="1.5"
          fill="var(--input)"
          opacity={[0.25, 0.5, 1][col]}
        />
      ))}
      <rect
        x="11"
        y="2.5"
        width="18.5"
        height="18.5"
        rx="2.5"
        fill="none"
        stroke="var(--kernel)"
        strokeWidth="2.5"
      />
    </svg>
  )
}
