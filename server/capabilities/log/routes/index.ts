import type { App } from '#platform/http/server.ts'
import type { RunningLog } from '#platform/log/running.ts'
import { addProofRoutes } from './proofs.ts'
import { addTileRoutes } from './tiles.ts'
import { addVillageLeafRoutes } from './village-leaves.ts'

export function addLogRoutes(app: App, log: () => RunningLog): void {
  addTileRoutes(app, log)
  addProofRoutes(app, log)
  addVillageLeafRoutes(app, log)
}
