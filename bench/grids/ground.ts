import { checkGrids, gridsOn } from '#capabilities/grid/index.ts'
import type { Floor } from '#platform/http/floor.ts'
import { actOf, quantile, timed } from '../log/measures.ts'

const ROUNDS = 5
/** As the playbook's own, so that the same faults are looked for. */
const TOLERANCE_M = 5

/** Is the whole county tiled: every ring, gap and overlap of every grid. */
export async function measureGround(floor: Floor): Promise<[string, string][]> {
  const act = actOf(floor)
  const [reading, checking]: [number[], number[]] = [[], []]
  let [grids, faults] = [0, 0]
  for (let round = 0; round < ROUNDS; round += 1) {
    let read: Awaited<ReturnType<typeof gridsOn>> = []
    reading.push(
      await timed(async () => {
        read = await act((context) => gridsOn(context, floor.county))
      }),
    )
    checking.push(
      await timed(async () => {
        faults = checkGrids(read, floor.county, TOLERANCE_M).length
      }),
    )
    grids = read.length
  }
  return [
    [`read ${grids} grids with their borders, ms`, quantile(reading, 0.5).toFixed(0)],
    [`check that they tile the county (${faults} faults found), ms`, quantile(checking, 0.5).toFixed(0)],
  ]
}
