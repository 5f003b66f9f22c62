import { Type } from 'typebox'

const Nullable = Type.Union([Type.String(), Type.Null()])
const Fact = { field: Type.String(), value: Type.String(), statedAt: Type.String(), by: Type.String() }

export const Detail = Type.Object({
  id: Type.String(),
  gridCode: Type.String(),
  doorCode: Type.String(),
  doorText: Type.String(),
  headMask: Type.String(),
  phoneMask: Nullable,
  people: Type.Integer(),
  consent: Type.String(),
  lastVisitAt: Nullable,
  dueAt: Nullable,
  version: Type.Integer(),
  facts: Type.Array(Type.Object({ ...Fact, source: Type.String() })),
  conflicts: Type.Array(Type.Object({ ...Fact, id: Type.String(), stands: Type.String() })),
  flags: Type.Array(
    Type.Object({ id: Type.String(), kind: Type.String(), cycleDays: Type.Integer(), since: Type.String() }),
  ),
  residents: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      relation: Type.String(),
      bornYear: Type.Union([Type.Integer(), Type.Null()]),
      consent: Type.String(),
    }),
  ),
})
export const Contact = Type.Object({ head: Nullable, phone: Nullable })
export const Readings = Type.Object({
  readings: Type.Array(Type.Object({ at: Type.String(), verb: Type.String(), role: Nullable, unit: Nullable })),
})
