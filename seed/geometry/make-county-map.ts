/** Draws the schematic county map into `seed/data/county-map.generated.json`: `npx tsx seed/geometry/make-county-map.ts`. */
import { writeFileSync } from 'node:fs'
import { dataFile, readPlaces } from '../places.ts'
import { DRAWING_SEED } from './allotment.ts'
import { drawCountyMap, readOutline } from './county-map.ts'

const map = drawCountyMap(readOutline(), readPlaces(), DRAWING_SEED)
writeFileSync(dataFile('county-map.generated.json'), `${JSON.stringify(map)}\n`)
const grids = map.objects.grids.geometries.length
console.log(`county-map.generated.json: ${grids} grids, ${map.arcs.length} arcs, ${map.arcs.flat().length} points`)
