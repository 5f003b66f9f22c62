import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const POINTS_MOST = 4000
const GRIDS_MOST = 200

const GridCode = Type.String({ pattern: '^[0-9]{15}$' })
const PointShape = Type.Array(Type.Number({ minimum: -180, maximum: 180 }), {
  minItems: 2,
  maxItems: 2,
  description: 'Longitude and latitude, WGS-84',
})
// Two numbers by the shape above, which a list of that length cannot say in its type.
const Point = Type.Unsafe<readonly [number, number]>(PointShape)
const RingShape = Type.Array(Point, { minItems: 4, maxItems: POINTS_MOST })
const Line = Type.Array(Point, { minItems: 2, maxItems: POINTS_MOST })

const name = Type.String({ minLength: 1, maxLength: 60 })
const called = {
  name,
  nameEn: name,
  kind: Type.Optional(Type.Enum(['basic-grid', 'special-grid'])),
}
const Part = Type.Object(called, closed)
export type Part = Static<typeof Part>

const common = {
  id: Type.String({ format: 'uuid', description: 'Chosen by the caller (UUIDv7): sending twice does it once.' }),
  validOn: Type.String({ format: 'date', description: 'The day from which it holds; may lie in the past' }),
  reason: Type.String({ minLength: 2, maxLength: 300 }),
  draft: Type.Optional(Type.Boolean({ description: 'Kept, checked, without effect' })),
}
const body = <P extends object>(own: P) => ({ ...common, ...own })

export const Drawing = Type.Object(
  body({
    grids: Type.Array(Type.Object({ ...called, ring: RingShape }, closed), { minItems: 1, maxItems: GRIDS_MOST }),
  }),
  closed,
)
export const Splitting = Type.Object(
  body({
    code: GridCode,
    line: Line,
    parts: Type.Array(Part, { minItems: 2, maxItems: 2, description: 'The western or northern part first' }),
  }),
  closed,
)
export const Merging = Type.Object(
  body({ codes: Type.Array(GridCode, { minItems: 2, maxItems: 20, uniqueItems: true }), into: Part }),
  closed,
)
export const Bordering = Type.Object(
  body({
    codes: Type.Optional(Type.Array(GridCode, { minItems: 2, maxItems: 2, uniqueItems: true })),
    line: Type.Optional(Line),
    moves: Type.Optional(Type.Array(Type.Object({ from: Point, to: Point }, closed), { minItems: 1, maxItems: 500 })),
  }),
  closed,
)
export const Renaming = Type.Object(body({ code: GridCode, name, nameEn: name }), closed)
/** Takes an earlier change out of the history, or gives it another day. */
export const Withdrawal = Type.Object(
  {
    id: common.id,
    reason: common.reason,
    validOn: Type.Optional(
      Type.String({ format: 'date', description: 'Its right day; without it the change is taken out' }),
    ),
  },
  closed,
)
export type Withdrawal = Static<typeof Withdrawal>

type Own<S> = Omit<S, 'id' | 'validOn' | 'reason' | 'draft'>
type Ring = Static<typeof RingShape>
export interface ImportedGrid extends Part {
  code?: string
  ring: Ring
  raw?: Ring
}
export type GridAct =
  | ({ verb: 'drawn' } & Own<Static<typeof Drawing>>)
  | ({ verb: 'split' } & Own<Static<typeof Splitting>>)
  | ({ verb: 'merged' } & Own<Static<typeof Merging>>)
  | ({ verb: 'border' } & Own<Static<typeof Bordering>>)
  | ({ verb: 'renamed' } & Own<Static<typeof Renaming>>)
  | { verb: 'imported'; crs: 'WGS-84' | 'GCJ-02' | 'BD-09'; grids: ImportedGrid[] }

/** One change as it is asked for: what, from which day on, why. */
export interface Change {
  id: string
  validOn: string
  reason: string
  draft?: boolean
  act: GridAct
}

/** Each act is a resource of its village. */
export const ACT_RESOURCES = [
  { verb: 'drawn', resource: 'grid-drawings', body: Drawing, summary: 'Draw grids on ground that has none' },
  { verb: 'split', resource: 'grid-splits', body: Splitting, summary: 'Cut a grid in two along a line' },
  { verb: 'merged', resource: 'grid-mergers', body: Merging, summary: 'Make neighbouring grids one' },
  {
    verb: 'border',
    resource: 'grid-borders',
    body: Bordering,
    summary: 'A new border between two neighbours (codes and line), or corners moved (moves)',
  },
  { verb: 'renamed', resource: 'grid-renamings', body: Renaming, summary: 'Give a grid another name' },
] as const

export const ByVillage = Type.Object({ code: Type.String({ pattern: '^[0-9]{12}$' }) })
export const ByChange = Type.Object({
  code: Type.String({ pattern: '^[0-9]{12}$' }),
  change: Type.String({ format: 'uuid' }),
})
export const Changed = Type.Object({
  id: Type.String(),
  village: Type.String(),
  before: Type.Array(Type.String()),
  after: Type.Array(Type.String()),
  draft: Type.Boolean(),
  recordedAt: Type.String(),
  repeated: Type.Boolean(),
  violations: Type.Array(
    Type.Object({
      kind: Type.String(),
      codes: Type.Array(Type.String()),
      at: Point,
      metres: Type.Number(),
    }),
  ),
})
