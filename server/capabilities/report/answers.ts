import { Type } from 'typebox'

const Text = Type.String()
const Count = Type.Integer({ minimum: 0 })
const maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])

export const Reports = Type.Object({
  reports: Type.Array(
    Type.Object({
      id: Text,
      template: Text,
      place: Text,
      from: Text,
      to: Text,
      madeBySystem: Type.Boolean(),
      releasedAt: maybe(Type.String({ format: 'date-time' })),
    }),
  ),
})

const Months = Type.Object({
  from: Text,
  to: Text,
  figures: Type.Record(Text, Type.Object({ n: Count, before: Count, href: Text })),
})

/** What is counted of a place and a period; a figure of the template that is missing here is counted by nobody yet. */
export const Figures = Type.Object({
  template: Text,
  place: Text,
  countedAt: Text,
  known: maybe(Text),
  same: Months,
  yearBefore: Months,
  notCounted: Type.Array(Text),
})
export const Done = Type.Object({ id: Text, repeated: Type.Boolean() })
