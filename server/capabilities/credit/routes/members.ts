import { Type } from 'typebox'
import type { App } from '#platform/http/server.ts'
import { addDeskRoutes } from '#platform/http/thing-routes.ts'
import { joinOnPaper } from '../actions/join.ts'
import type { WithCredits } from '../context.ts'
import { listMembers, type MemberRow, readMember } from '../queries/member.ts'
import { PaperBody } from '../schema.ts'
import type { Entry } from '../shapes/member.ts'

const Count = Type.Integer({ minimum: 0 })
const Text = Type.String()
const MaybeText = Type.Union([Text, Type.Null()])

const Line = Type.Object({
  id: Text,
  villageCode: Text,
  name: Text,
  door: Text,
  way: Text,
  stage: Text,
  balance: Count,
  waiting: Count,
  appeals: Count,
  appealDue: MaybeText,
})
const More = Type.Object({
  entries: Type.Array(
    Type.Object({
      id: Text,
      text: Text,
      on: Text,
      stage: Text,
      points: Type.Integer(),
      given: Type.Integer(),
      reason: MaybeText,
      appeal: Type.Union([
        Type.Object({ text: Text, dueOn: Text, upheld: Type.Union([Type.Boolean(), Type.Null()]), answer: MaybeText }),
        Type.Null(),
      ]),
    }),
  ),
})

const lineOf = (row: MemberRow) => ({
  id: row.id,
  villageCode: row.village_code,
  name: row.name_mask,
  door: row.door_text,
  way: row.way,
  stage: row.stage,
  balance: row.balance,
  waiting: row.waiting,
  appeals: row.appeals,
  appealDue: row.appeal_due,
})

const entryOf = ({ entry, text, on, stage, points, given, reason, appeal }: Entry) => ({
  id: entry,
  text,
  on,
  stage,
  points,
  given,
  reason: reason ?? null,
  appeal: appeal
    ? { text: appeal.text, dueOn: appeal.dueOn, upheld: appeal.upheld ?? null, answer: appeal.answer ?? null }
    : null,
})

/** Households that joined a village's points, for the programs of its own two desks. */
export function addMemberRoutes(app: App, withCredits: WithCredits): void {
  addDeskRoutes(app, {
    noun: 'credit-member',
    plural: 'credit-members',
    opens: 'consented',
    line: Line,
    more: More,
    body: PaperBody,
    listDesk: async (plain) => (await listMembers(plain)).map(lineOf),
    readDesk: async (plain, id) => {
      const { row, state, may } = await readMember(plain, id)
      return { ...lineOf(row), entries: state.entries.map(entryOf), version: state.version, may: [...may] }
    },
    // The body has passed this very shape.
    open: (plain, body) => joinOnPaper(withCredits(plain), body as PaperBody),
  })
}
