import type { Border } from './trace.ts'

/** TopoJSON arc reference: i walks arc i as stored, ~i walks it backwards. */
export type ArcReference = number
type Ends = { from: string; to: string }

/**
 * Closed rings of arc references round one place, walked with the place on the right hand: the outer ring clockwise on
 * the map (as d3-geo wants it), holes anticlockwise.
 */
export function ringsOf(place: string, borders: readonly Border[], digits: number): ArcReference[][] {
  const mine = (label: string) => label.slice(0, digits) === place
  const leaving = new Map<string, { arc: ArcReference; ends: Ends }[]>()
  borders.forEach((border, i) => {
    if (mine(border.left) === mine(border.right)) return
    const ends = endsOf(border)
    const step = mine(border.right) ? { arc: i, ends } : { arc: ~i, ends: { from: ends.to, to: ends.from } }
    leaving.set(step.ends.from, [...(leaving.get(step.ends.from) ?? []), step])
  })
  const rings: ArcReference[][] = []
  for (const start of leaving.keys()) {
    while (leaving.get(start)?.length) rings.push(ringFrom(start, leaving))
  }
  return rings
}

function ringFrom(start: string, leaving: Map<string, { arc: ArcReference; ends: Ends }[]>): ArcReference[] {
  const ring: ArcReference[] = []
  let at = start
  do {
    const step = leaving.get(at)?.pop()
    if (!step) throw new Error(`a ring does not close at ${at}`)
    ring.push(step.arc)
    at = step.ends.to
  } while (at !== start)
  return ring
}

function endsOf({ corners }: Border): Ends {
  return { from: String(corners[0]), to: String(corners.at(-1)) }
}
