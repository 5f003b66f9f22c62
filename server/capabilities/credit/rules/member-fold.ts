import { foldOf, said } from '#kernel/fold.ts'
import { refuse } from '#kernel/problem.ts'
import type { Entry, EntryStage, Limit, MemberData, MemberState, MemberVerb } from '../shapes/member.ts'

type Change = Partial<MemberState>

/** The entry that is meant, where it stands so. @throws Problem `credit-member.no-entry` 422 */
function entryIn({ entries }: MemberState, id: string | undefined, stages: readonly EntryStage[]): Entry {
  const found = entries.find((one) => one.entry === id)
  if (!found || !stages.includes(found.stage)) throw refuse('credit-member.no-entry', 422)
  return found
}

const withEntry = ({ entries }: MemberState, changed: Entry): Pick<MemberState, 'entries'> => ({
  entries: entries.map((one) => (one.entry === changed.entry ? changed : one)),
})

/** Moves points, down to zero at most: nobody owes any. */
function moved(before: MemberState, entry: Entry, verb: MemberVerb, day: string, wanted: number): [Change, number] {
  const points = Math.max(wanted, -before.balance)
  const line = { entry: entry.entry, verb, points, day, earns: entry.points > 0 }
  return [{ lines: [...before.lines, line], balance: before.balance + points }, points]
}

/** What may still be earned in the period. @throws Problem `credit-member.cap` 422 */
function roomIn({ lines }: MemberState, { cap, since }: Limit): number {
  const earned = lines.filter(({ earns, day }) => earns && day >= since).reduce((sum, { points }) => sum + points, 0)
  if (earned >= cap) throw refuse('credit-member.cap', 422, { params: { cap } })
  return cap - earned
}

function stood(before: MemberState, entry: Entry, verb: MemberVerb, data: MemberData): Change {
  const limit = { cap: said(data.cap), since: said(data.since) }
  const wanted = entry.points > 0 ? Math.min(entry.points, roomIn(before, limit)) : entry.points
  const day = said(data.day)
  const [change, given] = moved(before, entry, verb, day, wanted)
  return { ...change, ...withEntry(before, { ...entry, stage: 'stands', given, undone: 0, day }) }
}

function undone(before: MemberState, entry: Entry, verb: MemberVerb, data: MemberData): Change {
  const day = said(data.day)
  const [change, points] = moved(before, entry, verb, day, -entry.given)
  const reason = data.reason ?? entry.reason
  const more = reason === undefined ? {} : { reason }
  return { ...change, ...withEntry(before, { ...entry, ...more, stage: 'withdrawn', undone: points, day }) }
}

/** An appeal that is upheld turns round what it was against. */
function answered(before: MemberState, data: MemberData): Change {
  const entry = entryIn(before, data.entry, ['stands', 'refused', 'withdrawn'])
  if (!entry.appeal || entry.appeal.upheld !== undefined) throw refuse('credit-member.no-entry', 422)
  const upheld = said(data.upheld)
  const answer = { upheld, answer: said(data.reason), answeredOn: said(data.day) }
  const heard: Entry = { ...entry, appeal: { ...entry.appeal, ...answer } }
  if (!upheld) return withEntry(before, heard)
  const { reason: _, ...rest } = data
  if (entry.stage === 'refused') return stood(before, heard, 'answered', rest)
  if (entry.stage === 'stands') return undone(before, heard, 'answered', rest)
  const [change] = moved(before, heard, 'answered', said(data.day), -entry.undone)
  return { ...change, ...withEntry(before, { ...heard, stage: 'stands', given: -entry.undone, undone: 0 }) }
}

/** Against what was refused, taken back or taken away; once. */
export const isAppealable = ({ stage, points, appeal }: Entry): boolean =>
  appeal === undefined && (stage === 'refused' || stage === 'withdrawn' || (stage === 'stands' && points < 0))

export const isOpenAppeal = ({ appeal }: Entry): boolean => appeal !== undefined && appeal.upheld === undefined

function exchanged(before: MemberState, data: MemberData): Change {
  const price = -said(data.points)
  if (price > before.balance) throw refuse('credit-member.not-enough', 422, { params: { balance: before.balance } })
  const entry: Entry = { ...begun(data), kind: 'reward', stage: 'stands', given: -price }
  const [change] = moved(before, entry, 'exchanged', entry.day, -price)
  return { ...change, entries: [...before.entries, { ...entry, costCents: said(data.costCents) }] }
}

const begun = (data: MemberData): Entry => ({
  entry: said(data.entry),
  edition: said(data.edition),
  text: said(data.text),
  points: said(data.points),
  on: said(data.on),
  ...(data.note === undefined ? {} : { note: data.note }),
  kind: 'item',
  stage: 'proposed',
  given: 0,
  undone: 0,
  day: said(data.day),
})

const BOTH = ['joined', 'left'] as const

export const memberFold = foldOf<MemberState, MemberVerb, 'consented', MemberData>({
  first: 'consented',
  begin: ({ way, household }) => ({
    stage: household === undefined ? 'asked' : 'joined',
    way: said(way),
    ...(household === undefined ? {} : { household }),
    entries: [],
    lines: [],
    balance: 0,
  }),
  steps: {
    admitted: {
      when: ['asked'],
      effect: (_, { household }) => ({ stage: 'joined', household: said(household) }),
    },
    declined: { when: ['asked'], effect: () => ({ stage: 'declined' }) },
    left: { when: ['asked', 'joined'], effect: () => ({ stage: 'left' }) },
    // Found once more by the village: somebody else of the household may have joined meanwhile.
    rejoined: { when: ['left'], effect: () => ({ stage: 'asked' }) },
    proposed: { when: ['joined'], effect: ({ entries }, data) => ({ entries: [...entries, begun(data)] }) },
    confirmed: {
      when: ['joined'],
      effect: (before, data) => stood(before, entryIn(before, data.entry, ['proposed']), 'confirmed', data),
    },
    refused: {
      when: ['joined'],
      effect: (before, { entry, reason, day }) => {
        const found = entryIn(before, entry, ['proposed'])
        return withEntry(before, { ...found, stage: 'refused', reason: said(reason), day: said(day) })
      },
    },
    withdrawn: {
      when: ['joined'],
      effect: (before, data) => undone(before, entryIn(before, data.entry, ['stands']), 'withdrawn', data),
    },
    appealed: {
      when: [...BOTH],
      effect: (before, { entry, text, day, dueOn }) => {
        const found = entryIn(before, entry, ['stands', 'refused', 'withdrawn'])
        if (!isAppealable(found)) throw refuse('credit-member.no-entry', 422)
        return withEntry(before, { ...found, appeal: { text: said(text), day: said(day), dueOn: said(dueOn) } })
      },
    },
    answered: { when: [...BOTH], effect: answered },
    exchanged: { when: ['joined'], effect: exchanged },
  },
})

/** The first day of the period of the calendar that holds this day. */
export function periodStart(period: 'month' | 'quarter' | 'year', day: string): string {
  const [year = '', month = ''] = day.split('-')
  if (period === 'year') return `${year}-01-01`
  if (period === 'month') return `${year}-${month}-01`
  return `${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`
}
