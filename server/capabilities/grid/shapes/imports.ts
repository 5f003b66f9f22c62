import { type Static, Type } from 'typebox'

const SYSTEMS = ['WGS-84', 'CGCS2000', 'GCJ-02', 'BD-09'] as const

/** A file of boundaries. CGCS2000 and WGS-84 differ by less than a survey of grids can tell. */
export const GridImport = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    validOn: Type.String({ format: 'date' }),
    reason: Type.String({ minLength: 2, maxLength: 300 }),
    crs: Type.Enum(SYSTEMS),
    draft: Type.Optional(Type.Boolean()),
    geojson: Type.Unknown({ description: 'FeatureCollection (RFC 7946), every grid of each village in it' }),
  },
  { additionalProperties: false },
)
export type GridImport = Static<typeof GridImport>

export const Imported = Type.Object({
  id: Type.String(),
  grids: Type.Integer(),
  turned: Type.Integer({ description: 'Rings that ran the wrong way around and were turned' }),
  repeated: Type.Boolean(),
  draft: Type.Boolean(),
  faults: Type.Integer(),
  villages: Type.Array(Type.String()),
})
