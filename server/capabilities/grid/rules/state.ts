import type { Ring } from './ring.ts'

/** A grid as it stands between two changes. */
export interface GridState {
  code: string
  name: string
  nameEn: string
  kind: 'basic-grid' | 'special-grid'
  ring: Ring
  schematic: boolean
  /** The system the ring was given in, and the ring as given when that was another than WGS-84. */
  crs: 'WGS-84' | 'GCJ-02' | 'BD-09'
  raw?: Ring
  /** Grids whose ground it took over. */
  supersedes: readonly string[]
}
