import { type Static, Type } from 'typebox'
import { Count, closed, Words } from './words.ts'

/** Who may decide; each with a voting rule of its own. */
export const ORGANS = ['village-assembly', 'representatives', 'members', 'member-representatives'] as const
export type OrganKey = (typeof ORGANS)[number]
/** Registers of those who may vote. */
export const BODIES = ['villagers', 'representatives', 'members', 'member-representatives'] as const
export type BodyKey = (typeof BODIES)[number]

/** The steps in the only order there is; a procedure may leave some out. */
export const DECISION_STEPS = [
  'proposed',
  'consulted',
  'party-reviewed',
  'convened',
  'rolled',
  'counted',
  'witnessed',
  'recorded',
  'published',
  'completed',
  'outcome-published',
  'appraised',
] as const
export type DecisionStep = (typeof DECISION_STEPS)[number]

/** `over`: more than the share; otherwise the share itself is enough. */
export const Share = Type.Object(
  {
    of: Type.Integer({ minimum: 1, maximum: 100 }),
    in: Type.Integer({ minimum: 1, maximum: 100 }),
    over: Type.Boolean(),
  },
  closed,
)
export type Share = Static<typeof Share>

const Majority = Type.Object({ among: Type.Enum(['present', 'all']), share: Share }, closed)
const OneIn = Type.Integer({ minimum: 1, maximum: 100 })

export const DecisionOrgan = Type.Object(
  {
    name: Words,
    order: Count,
    body: Type.Enum(BODIES),
    notice_days: Count,
    /** People present; or, where the law says so, households represented. One of the two is enough. */
    quorum: Type.Object({ people: Share, households: Type.Optional(Share) }, closed),
    majority: Majority,
    /** One in so many may demand that it be called. */
    demand: Type.Object({ voters: Type.Optional(OneIn), representatives: Type.Optional(OneIn) }, closed),
    /** Somebody of the same household, in writing. */
    proxies: Type.Boolean(),
    online: Type.Boolean(),
    /** Votes may be cast by phone; fewer than so many are not shown apart from those on paper. */
    phone: Type.Optional(Type.Object({ apart_least: Count }, closed)),
    /** Minutes later than this need a reason and are shown as late. */
    minutes_days: Count,
    papers: Words,
    /** Of representatives: seats by the number of villagers, women, missed meetings. */
    seats: Type.Optional(
      Type.Object(
        {
          bands: Type.Array(Type.Object({ from: Count, least: Count }, closed), { minItems: 1, maxItems: 6 }),
          women: Share,
          absences: Count,
          meets_days: Count,
        },
        closed,
      ),
    ),
  },
  closed,
)
export type DecisionOrgan = Static<typeof DecisionOrgan>

const Step = Type.Object(
  {
    verb: Type.Enum(DECISION_STEPS),
    name: Words,
    /** Which organ or post does it. */
    by: Words,
    /** For a step that is itself a vote: the party members' meeting. */
    quorum: Type.Optional(Share),
    majority: Type.Optional(Majority),
  },
  closed,
)

const EFFECTS = ['block', 'flag'] as const

/** One type of matter and the way it is decided. */
export const DecisionProcedure = Type.Object(
  {
    name: Words,
    explain: Words,
    order: Count,
    /** `authority`: the assembly must have authorised it, for which matters and until when. */
    organs: Type.Array(Type.Object({ organ: Type.Enum(ORGANS), authority: Type.Boolean() }, closed), { minItems: 1 }),
    /** The organs that the law keeps it from, with the law's words. */
    refused: Type.Array(Type.Object({ organ: Type.Enum(ORGANS), why: Words }, closed), { maxItems: 4 }),
    secrecy: Type.Enum(['open', 'secret', 'either']),
    /** Open to comment before the vote, when longer than the organ's own notice. */
    comment_days: Count,
    /** What a declared tie does to taking part. */
    recusal: Type.Object({ self: Type.Enum(EFFECTS), kin: Type.Enum(EFFECTS), interest: Type.Enum(EFFECTS) }, closed),
    steps: Type.Array(Step, { minItems: 1, maxItems: DECISION_STEPS.length }),
  },
  closed,
)
export type DecisionProcedure = Static<typeof DecisionProcedure>
