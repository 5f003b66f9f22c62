import { formatReceipt } from '#kernel/receipt.ts'
import type { Acted as Done } from './actions/act.ts'
import type { Contact } from './actions/phone.ts'
import type { Reported as Taken } from './actions/report.ts'
import type { MatterClock, MatterDetail } from './queries/detail.ts'
import type { MatterList } from './queries/list.ts'
import type { PublicMatter } from './queries/nearby.ts'
import type { ReceiptView } from './queries/timeline.ts'
import type { MatterAction, State } from './rules/index.ts'

/** From what the queries know to what the API says; times as text with their zone. */
const time = (at_ms: number): string => new Date(at_ms).toISOString()
const maybe = (at: Date | null): string | null => at?.toISOString() ?? null

export const reported = ({ id, receipt, repeated }: Taken) => ({ id, receipt: formatReceipt(receipt), repeated })

export const acted = ({ id, version, state, repeated, ...rest }: Done & { child?: string }) => ({
  id,
  version,
  state: state.state,
  holder: state.holder,
  repeated,
  ...(rest.child === undefined ? {} : { child: rest.child }),
})

export const lines = (list: MatterList) => ({
  ...list,
  lines: list.lines.map((line) => ({
    ...line,
    reportedAt: line.reportedAt.toISOString(),
    dueAt: maybe(line.dueAt),
    stepDueAt: maybe(line.stepDueAt),
  })),
})

export const nearby = (matters: PublicMatter[]) => ({
  matters: matters.map(({ publicTitle, lon: _lon, lat: _lat, ...matter }) => ({
    ...matter,
    title: publicTitle,
    // The table's constraint holds the word to these.
    state: matter.state as State,
    reportedAt: matter.reportedAt.toISOString(),
    dueAt: maybe(matter.dueAt),
  })),
})

const clock = (of: MatterClock) => ({
  startAt: time(of.start_ms),
  dueAt: time(of.due_ms),
  stepDueAt: of.stepDue_ms === undefined ? null : time(of.stepDue_ms),
  paused: of.paused,
  elapsedMinutes: of.elapsed_minutes,
  workedMinutes: of.worked_minutes,
  limit: { days: of.limit_days, unit: of.limit_unit },
  held: of.held,
})

const action = ({ id, verb, at_ms, by, data }: MatterAction) => ({
  id,
  verb,
  at: time(at_ms),
  by: {
    kind: by.kind,
    ...(by.unit === undefined ? {} : { unit: by.unit }),
    ...(by.name === undefined ? {} : { name: by.name }),
  },
  data: { ...data },
})

const common = ({ row, state, clock: held, actions, files, parts }: ReceiptView | MatterDetail) => ({
  id: row.id,
  number: row.number,
  title: row.title,
  text: row.text,
  kind: row.kind,
  placeCode: row.place_code,
  placeText: row.place_text,
  state: state.state,
  holder: state.holder,
  outcome: state.outcome ?? null,
  satisfaction: state.satisfaction ?? null,
  version: state.version,
  reporters: state.reporters,
  clock: clock(held),
  actions: actions.map(action),
  files,
  parts,
})

export const detailOf = (detail: MatterDetail) => ({
  ...common(detail),
  supervisor: detail.state.supervisor ?? null,
  coUnits: detail.state.coUnits,
  waiting: detail.waiting.map((person) => ({ ...person, reportedAt: person.reportedAt.toISOString() })),
  may: detail.may,
})

export const receiptOf = (view: ReceiptView) => ({ ...common(view), may: view.may })

export const contacts = (found: Contact[]) => ({ contacts: found })
