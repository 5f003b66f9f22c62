import { type Static, Type } from 'typebox'
import { Count, closed, Key, Limit, Words } from './words.ts'

export const THEMES = ['finance', 'party', 'affairs', 'projects', 'subsidies', 'decisions'] as const
const FREQUENCIES = ['month', 'quarter', 'year', 'event'] as const
/** person and payee are masked when they are published; a payee that is a firm or an office keeps its name. */
const COLUMN_TYPES = ['text', 'money', 'count', 'date', 'person', 'payee'] as const
/** Parts that the reconciliation knows. */
const TABLE_PARTS = ['accounts', 'income', 'expense', 'vouchers'] as const
const FIGURE_PARTS = ['opening', 'ledger', 'present', 'entitled', 'for', 'against', 'abstained'] as const

const Column = Type.Object(
  {
    key: Key,
    name: Words,
    type: Type.Enum(COLUMN_TYPES),
    required: Type.Boolean(),
    total: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type DisclosureColumn = Static<typeof Column>

const Table = Type.Object(
  {
    key: Key,
    name: Words,
    part: Type.Optional(Type.Enum(TABLE_PARTS)),
    columns: Type.Array(Column, { minItems: 1, maxItems: 8 }),
  },
  closed,
)
export type DisclosureTable = Static<typeof Table>

const Figure = Type.Object(
  {
    key: Key,
    name: Words,
    part: Type.Optional(Type.Enum(FIGURE_PARTS)),
    type: Type.Enum(['money', 'count', 'date', 'text']),
    required: Type.Boolean(),
  },
  closed,
)

/** One item that every village makes public: what is in it, when, on what, and whose names may stand in it. */
export const DisclosureItem = Type.Object(
  {
    name: Words,
    /** For villagers: what this is and why they may see it. */
    explain: Words,
    order: Count,
    theme: Type.Enum(THEMES),
    frequency: Type.Enum(FREQUENCIES),
    /** before-event: the last day on which there are still so many days left until the event. */
    deadline: Type.Object(
      { from: Type.Enum(['period-end', 'event', 'before-event']), days: Count, unit: Limit.properties.unit },
      closed,
    ),
    carriers: Type.Array(Type.Enum(['page', 'board', 'meeting']), { minItems: 1, maxItems: 3 }),
    /** How the sentence on top is made from the data. */
    say: Type.Enum(['finance', 'payments', 'votes', 'list']),
    /** Whether bank, ledger and board must agree before it is published. */
    books: Type.Boolean(),
    /** none: no person may be named. masked: named as the law asks, masked. posts: public posts with their full names. */
    names: Type.Enum(['none', 'masked', 'posts']),
    figures: Type.Array(Figure, { maxItems: 10 }),
    tables: Type.Array(Table, { minItems: 1, maxItems: 5 }),
    /** How long the sheet hangs on the board at least. */
    board: Limit,
  },
  closed,
)
export type DisclosureItem = Static<typeof DisclosureItem>

const Share = Type.Object({ of: Type.Integer({ minimum: 1, maximum: 100 }) }, closed)

/** The clocks and shares that all items have in common. */
export const DisclosureClocks = Type.Object(
  {
    /** How long drafting and approving usually need: tells who will be late before it happens. */
    draft: Limit,
    approve: Limit,
    /** The supervision committee reads and says; the village answers its objection. */
    review: Limit,
    reply: Limit,
    answerQuestion: Limit,
    answerObjection: Limit,
    /** Nobody answered: from its due day on, to the town, then to the county. */
    escalation: Type.Array(Type.Object({ late: Limit, to: Type.Enum(['town', 'county']) }, closed), {
      minItems: 1,
      maxItems: 2,
    }),
    /** So many days before it is due, whoever has it is reminded; for answers another number, when there is one. */
    soon_days: Count,
    answerSoon_days: Type.Optional(Count),
    archiveAfter_days: Count,
    /** What counts as lumped together, and above which share of its table (in percent) it is refused. */
    other: Type.Object(
      {
        words: Type.Array(Type.String({ minLength: 1, maxLength: 20 }), { minItems: 1, maxItems: 30 }),
        percent: Count,
      },
      closed,
    ),
    /** One in so many of the villagers, or of their representatives, may ask for more to be made public. */
    request: Type.Object({ villagers: Share, representatives: Share }, closed),
  },
  closed,
)
export type DisclosureClocks = Static<typeof DisclosureClocks>
