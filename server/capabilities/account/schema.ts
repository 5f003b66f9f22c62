import { type Static, Type } from 'typebox'
import { STAFF_ROLES } from '#kernel/role.ts'

const closed = { additionalProperties: false }
export const LIST_MAX = 50

/** As typed to sign in: letters, digits and a few marks, so that it can be said on the telephone. */
const AccountName = Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{2,31}$' })
/** Wider than the rules for new ones: what is typed to sign in must reach the check, whatever it is. */
const Typed = Type.String({ minLength: 1, maxLength: 200 })
const Password = Type.String({ minLength: 1, maxLength: 256 })
const Code = Type.String({ minLength: 6, maxLength: 20, description: 'Six digits of the app, or a recovery code.' })
const Phone = Type.String({ minLength: 5, maxLength: 30 })
const PersonName = Type.String({ minLength: 1, maxLength: 40 })
const Unit = Type.String({ pattern: '^[0-9]{6,15}/[a-z0-9-]+$', maxLength: 60 })
const Scope = Type.String({ pattern: '^([0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15})$' })
const Role = Type.Enum(STAFF_ROLES)
const Id = Type.String({ format: 'uuid' })
const Words = Type.Object({ zh: Type.String(), en: Type.String() }, closed)
const Instant = Type.String({ format: 'date-time' })

export const SignIn = Type.Object({ name: Typed, password: Password }, closed)
export const SecondFactor = Type.Object({ code: Code }, closed)
export const NewPassword = Type.Object({ password: Type.Optional(Password), newPassword: Password }, closed)
export const PhoneNumber = Type.Object({ phone: Phone }, closed)
export const PhoneAndCode = Type.Object({ phone: Phone, code: Code }, closed)

/** `id` is chosen by the caller: the same form sent twice makes one account. */
export const NewAccount = Type.Object(
  {
    id: Id,
    name: AccountName,
    personName: PersonName,
    role: Role,
    unit: Unit,
    scope: Type.Optional(Scope),
    phone: Type.Optional(Phone),
  },
  closed,
)
export type NewAccount = Static<typeof NewAccount>

/** `seen` is the post as the administrator saw it, `role unit scope`: two at once cannot overwrite each other. */
export const AccountChange = Type.Object(
  { seen: Type.String({ maxLength: 120 }), role: Role, unit: Unit, scope: Type.Optional(Scope) },
  closed,
)
export type AccountChange = Static<typeof AccountChange>

/** As it stands in the platform's own directory. */
export const DingTalkId = Type.Object({ externalId: Type.String({ pattern: '^[!-~]{1,128}$' }) }, closed)

export const Account = Type.Object(
  {
    id: Id,
    name: Type.String(),
    personName: Type.String(),
    role: Role,
    unit: Type.String(),
    unitName: Type.Union([Words, Type.Null()]),
    scope: Type.String(),
    phone: Type.Union([Type.String(), Type.Null()]),
    disabledAt: Type.Union([Instant, Type.Null()]),
    createdAt: Instant,
  },
  closed,
)
export type Account = Static<typeof Account>

export const AccountsPage = Type.Object({ accounts: Type.Array(Account), next: Type.Optional(Type.String()) }, closed)
export const AccountsAsked = Type.Object(
  { find: Type.Optional(Type.String({ maxLength: 80 })), after: Type.Optional(Type.String({ maxLength: 200 })) },
  closed,
)

/** What is still missing after the password. */
export const Begun = Type.Object({ stage: Type.Enum(['change-password', 'second-factor', 'enrol', 'full']) }, closed)
export const Session = Type.Object(
  { id: Type.String(), device: Type.String(), createdAt: Instant, seenAt: Instant, current: Type.Boolean() },
  closed,
)
export const Message = Type.Object(
  { id: Id, phoneTail: Type.String(), template: Type.String(), text: Type.String(), createdAt: Instant },
  closed,
)
export const ById = Type.Object({ id: Id }, closed)
export const BySessionId = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, closed)
export const ByReset = Type.Object({ id: Id, reset: Id }, closed)
export const FirstPassword = Type.Object(
  { account: Account, firstPassword: Type.Optional(Type.String({ description: 'Shown this once.' })) },
  closed,
)
export const Enrolment = Type.Object({ secret: Type.String(), address: Type.String() }, closed)
export const Enrolled = Type.Object({ stage: Type.Literal('full'), codes: Type.Array(Type.String()) }, closed)
export const Handed = Type.Object({ code: Type.String(), expiresAt: Instant }, closed)
export const CodeSent = Type.Object(
  { goodFor_s: Type.Integer({ description: 'Seconds for which the code is good.' }) },
  closed,
)
