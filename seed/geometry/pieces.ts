/** Connected pieces of equal labels; cells whose label is empty or zero belong to none. */
export function piecesOf(width: number, labels: ArrayLike<string | number>): number[][] {
  const seen = new Uint8Array(labels.length)
  const pieces: number[][] = []
  for (let start = 0; start < labels.length; start++) {
    const label = labels[start]
    if (!label || seen[start]) continue
    const piece = [start]
    seen[start] = 1
    for (let i = 0; i < piece.length; i++) {
      const cell = piece[i] ?? 0
      for (const next of [cell - 1, cell + 1, cell - width, cell + width]) {
        if (seen[next] || labels[next] !== label) continue
        seen[next] = 1
        piece.push(next)
      }
    }
    pieces.push(piece)
  }
  return pieces
}
