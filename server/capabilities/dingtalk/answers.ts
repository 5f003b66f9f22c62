import { Type } from 'typebox'

/** What the API answers. */
const Text = Type.String()
const Time = Type.String({ format: 'date-time' })
const Count = Type.Integer({ minimum: 0 })

export const Bindings = Type.Object({
  bindings: Type.Array(
    Type.Object({
      accountId: Text,
      account: Text,
      platform: Text,
      boundAt: Time,
      notices: Type.Boolean({ description: 'The person asked to be told there.' }),
    }),
  ),
})

export const Messages = Type.Object({
  since: Time,
  bound: Count,
  listening: Count,
  sent: Count,
  all: Count,
  waiting: Count,
  oldestWaitingAt: Type.Union([Time, Type.Null()]),
  dead: Type.Array(Type.Object({ id: Text, kind: Text, madeAt: Time, tries: Count, lastError: Text })),
})

export const Settled = Type.Object({ id: Text })
