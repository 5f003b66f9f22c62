/** npm run bench:grids: what the grids, their visits and their phones cost, beside bare SQL. Prints a table. */
import { floorIn, withCounty } from './county.ts'
import { measureGround } from './grids/ground.ts'
import { measureRollUps } from './grids/roll-ups.ts'
import { measureSync } from './grids/sync.ts'
import { say, tell } from './tell.ts'

// Apart from the other benches: 707,056 visits would be in their way.
await withCounty('bench-grids', async (county) => {
  const floor = await floorIn(county)
  say('| what | measured |')
  say('|---|---:|')
  await tell('ground', () => measureGround(floor))
  await tell('roll-ups', () => measureRollUps(floor, county.url))
  await tell('sync', () => measureSync(county.url, county.dataDir))
})
