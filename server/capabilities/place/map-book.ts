import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Context } from '#platform/context.ts'
import { findCountyMap, findMapDay } from './queries.ts'

/** The county's map as it is sent and as it is drawn. `schematic`: not surveyed, and said so wherever it is shown. */
export interface MapSheet {
  validFrom: string
  schematic: boolean
  topology: Topology<Record<string, GeometryCollection>>
  json: Buffer
  gzip: Buffer
  etag: string
}

export interface MapBook {
  /** Undefined before a map is loaded. */
  current(context: Context): Promise<MapSheet | undefined>
}

const ETAG_SIGNS = 22

/** Keeps the map of the day: it is large, drawn on every look at the command centre, and changes once in years. */
export function openMapBook(): MapBook {
  let kept: MapSheet | undefined
  return {
    current: async (context) => {
      const validFrom = await findMapDay(context)
      if (validFrom === undefined || kept?.validFrom === validFrom) return validFrom === undefined ? undefined : kept
      const found = await findCountyMap(context)
      kept = found && sheetOf(validFrom, found)
      return kept
    },
  }
}

function sheetOf(validFrom: string, { topology, schematic }: { topology: unknown; schematic: boolean }): MapSheet {
  const json = Buffer.from(JSON.stringify({ ...(topology as object), schematic }))
  const etag = `"${createHash('sha256').update(json).digest('base64url').slice(0, ETAG_SIGNS)}"`
  // Checked when the map was loaded: its areas tile the county.
  return { validFrom, schematic, topology: topology as MapSheet['topology'], json, gzip: gzipSync(json), etag }
}
