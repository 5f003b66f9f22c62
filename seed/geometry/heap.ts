/** The nearest waiting cell first. `pop` fills the three fields, so that growing 200,000 cells makes no garbage. */
export type HeapOfCells = {
  distance: number
  cell: number
  part: number
  push(distance: number, cell: number, part: number): void
  pop(): boolean
}

export function heapOfCells(): HeapOfCells {
  const distances: number[] = []
  const cells: number[] = []
  const parts: number[] = []

  const put = (at: number, distance: number, cell: number, part: number) => {
    distances[at] = distance
    cells[at] = cell
    parts[at] = part
  }
  const copy = (to: number, from: number) => put(to, distances[from] ?? 0, cells[from] ?? 0, parts[from] ?? 0)

  return {
    distance: 0,
    cell: 0,
    part: 0,
    push(distance, cell, part) {
      let at = distances.length
      put(at, distance, cell, part)
      while (at > 0) {
        const parent = (at - 1) >> 1
        if ((distances[parent] ?? 0) <= distance) break
        copy(at, parent)
        at = parent
      }
      put(at, distance, cell, part)
    },
    pop() {
      const [distance, cell, part] = [distances[0], cells[0], parts[0]]
      if (distance === undefined || cell === undefined || part === undefined) return false
      Object.assign(this, { distance, cell, part })
      const last = { distance: distances.pop() ?? 0, cell: cells.pop() ?? 0, part: parts.pop() ?? 0 }
      const size = distances.length
      let at = 0
      while (size > 0) {
        let child = 2 * at + 1
        if (child >= size) break
        if (child + 1 < size && (distances[child + 1] ?? 0) < (distances[child] ?? 0)) child += 1
        if ((distances[child] ?? 0) >= last.distance) break
        copy(at, child)
        at = child
      }
      if (size > 0) put(at, last.distance, last.cell, last.part)
      return true
    },
  }
}
