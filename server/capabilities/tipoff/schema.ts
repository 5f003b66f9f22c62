import { type Static, Type } from 'typebox'
import { TIPOFF_STATES } from '#kernel/tipoff/answer.ts'
import { CHANNELS, OFFICERS_MAX } from '#kernel/tipoff/keyset.ts'

const closed = { additionalProperties: false } as const
const hex = (signs: number, description?: string) =>
  Type.String({ pattern: `^[0-9a-f]{${signs}}$`, ...(description ? { description } : {}) })

export const Id = hex(32, '16 bytes by chance, in hex: an id with the time in it would tell when.')
const SEALED_SIGNS_MAX = 64_000
const Sealed = Type.String({
  pattern: '^[A-Za-z0-9+/]+={0,2}$',
  maxLength: SEALED_SIGNS_MAX,
  description: 'An age v1 file in base64, padded before it was sealed.',
})
const Work = Type.Optional(Type.String({ maxLength: 200, description: 'Proof of work, when it was asked for.' }))

/** A new report: nothing in it can be read by the server. */
export const TipoffBody = Type.Object(
  {
    channel: Type.Enum(CHANNELS),
    keyset: Type.Integer({ minimum: 1, maximum: 100_000, description: 'The number of the keyset it is sealed to.' }),
    mailbox: Id,
    tokenHash: hex(64, 'SHA-256 of the token that opens the mailbox.'),
    id: Id,
    sealed: Sealed,
    work: Work,
  },
  closed,
)
export type TipoffBody = Static<typeof TipoffBody>

const Credentials = { mailbox: Id, token: hex(64) }

/** Opens one mailbox; whatever it holds, the answer has the same size. */
export const MailboxBody = Type.Object(
  { ...Credentials, page: Type.Optional(Type.Integer({ minimum: 0, maximum: 99 })) },
  closed,
)
export type MailboxBody = Static<typeof MailboxBody>

export const AdditionBody = Type.Object({ ...Credentials, id: Id, sealed: Sealed }, closed)
export type AdditionBody = Static<typeof AdditionBody>

export const WithdrawalBody = Type.Object(Credentials, closed)
export type WithdrawalBody = Static<typeof WithdrawalBody>

/** What the commission does with a report, besides writing. */
export const STEPS = ['accepted', 'declined', 'concluded', 'closed', 'handed-over', 'passed-up'] as const
export type Step = (typeof STEPS)[number]

export const StepBody = Type.Object(
  { id: Id, seen: Type.Integer({ minimum: 1, maximum: 1_000_000 }), step: Type.Enum(STEPS) },
  closed,
)
export type StepBody = Static<typeof StepBody>

export const ReplyBody = Type.Object({ id: Id, sealed: Sealed }, closed)
export type ReplyBody = Static<typeof ReplyBody>

/** age recipients are 62 signs of bech32. */
const Recipient = Type.String({ pattern: '^age1[02-9ac-hj-np-z]{58}$' })

export const KeyBody = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    recipient: Recipient,
    locked: Type.String({ pattern: '^[A-Za-z0-9+/]+={0,2}$', maxLength: 4000 }),
  },
  closed,
)
export type KeyBody = Static<typeof KeyBody>

export const KeysetBody = Type.Object(
  { id: Type.String({ format: 'uuid' }), signed: Type.String({ maxLength: 4000 }) },
  closed,
)
export type KeysetBody = Static<typeof KeysetBody>

export const Taken = Type.Object({ ok: Type.Literal(true) })

const Day = Type.String({ description: 'YYYY-MM-DD' })
export const ServedKeyset = Type.Object({
  /** The content file that the leaf commits to: body = the signed keyset, salt. */
  file: Type.String(),
  leaf: Type.String(),
})
export type ServedKeyset = Static<typeof ServedKeyset>
export const Keysets = Type.Object({
  village: Type.String({ description: 'The code under which their leaves stand in the log: the county’s.' }),
  keysets: Type.Object({ county: Type.Optional(ServedKeyset), city: Type.Optional(ServedKeyset) }),
})
export type Keysets = Static<typeof Keysets>

const ShownLetter = Type.Object({
  id: Type.String(),
  author: Type.Enum(['reporter', 'commission']),
  kind: Type.Enum(['letter', 'file']),
  day: Day,
  bytes: Type.Integer(),
})
export const ShownTipoff = Type.Object({
  mailbox: Type.String(),
  receivedOn: Day,
  state: Type.Enum(TIPOFF_STATES),
  stateOn: Day,
  version: Type.Integer(),
  /** What must be done next by the rule, and by when. */
  due: Type.Optional(Type.Object({ what: Type.Enum(['acceptance', 'feedback']), on: Day, isLate: Type.Boolean() })),
  /** When nothing of it will be left. */
  deletedOn: Day,
  letters: Type.Array(ShownLetter),
})
export type ShownTipoff = Static<typeof ShownTipoff>

export const ShownKey = Type.Object({
  id: Type.String(),
  recipient: Type.String(),
  officer: Type.String(),
  madeOn: Day,
  seated: Type.Boolean(),
  own: Type.Boolean(),
  /** Of one’s own only. */
  locked: Type.Optional(Type.String()),
})
export type ShownKey = Static<typeof ShownKey>
export const DeskKeys = Type.Object({
  channel: Type.Enum(CHANNELS),
  today: Day,
  keys: Type.Array(ShownKey),
  keyset: Type.Optional(ServedKeyset),
  months: Type.Integer({ description: 'How long a keyset may hold at most.' }),
  officersMost: Type.Integer({ maximum: OFFICERS_MAX }),
})
export type DeskKeys = Static<typeof DeskKeys>
