import { tiesTo } from '#capabilities/post/index.ts'
import { newId } from '#kernel/id.ts'
import { maskName } from '#kernel/mask.ts'
import { refuse } from '#kernel/problem.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import { readCsv } from '#platform/sheets/read-csv.ts'
import { organOf } from '../access.ts'
import type { FundContext } from '../context.ts'
import { getBatch } from '../queries/batch.ts'
import { type FundRow, payeesOf } from '../queries/fund.ts'
import {
  type ActionData,
  type FundState,
  paymentFile,
  readAccount,
  readRecipients,
  readReturn,
  sumsOf,
  waitingOf,
} from '../rules/index.ts'
import type { ActBody, DeskVerb } from '../schema.ts'
import { insertPayee, insertPayment, insertRecipients } from './lines.ts'

export interface Given {
  context: FundContext
  row: FundRow
  state: FundState
  body: ActBody
}

export interface Read {
  data: ActionData
  beside?: (after: FundState) => Promise<void>
}
type Reading = (given: Given) => Read | Promise<Read>

const need = (field: string) => refuse('validation.required', 400, { field })
const worded: Reading = ({ body: { text } }) => ({ data: text === undefined ? {} : { text } })

/** Whoever is kin of somebody on the registers is marked as the list is made, not when somebody remembers. */
async function list({ context, row, state, body }: Given): Promise<Read> {
  const kind = context.funds.kindOn(state.kind, state.ruleDay)
  const recipients = readRecipients(body.lines ?? '', kind?.per_unit)
  const lines = []
  for (const { name, cents, hundredths } of recipients) {
    const ties = (await tiesTo(context, row.village_code, name)).length
    lines.push({ cents, ties, ...(hundredths === undefined ? {} : { hundredths }) })
  }
  const named = recipients.map(({ name, account }) => ({ shown: maskName(name), name, account }))
  return { data: { lines }, beside: (after) => insertRecipients(context, row, after, named) }
}

function announcement({ context, state }: Given): Read {
  const { funds, now, today } = context
  const band = funds.bandFor(sumsOf(state).listedCents, today)
  if (!band) throw refuse('fund.no-band', 422)
  const { key, name, approvers } = band
  const days = funds.kindOn(state.kind, state.ruleDay)?.publicity_days ?? 0
  return { data: { until: funds.lastDay(now.getTime(), days), band: { key, name, approvers } } }
}

/** The payment with its file, as the bank will get it. */
async function order({ context, row, state }: Given): Promise<Read> {
  const { now, today, funds } = context
  const id = newId(now.getTime())
  const batch = `${row.village_code.slice(-6)}${today.replaceAll('-', '')}${id.slice(-6)}`.toUpperCase()
  const waiting = new Set(waitingOf(state))
  const payees = (await payeesOf(context, row.id, state.list)).filter(({ n }) => waiting.has(n))
  const lines = payees.map((payee) => ({ ...payee, cents: state.lines[payee.n - 1]?.cents ?? 0 }))
  const cents = lines.reduce((sum, line) => sum + line.cents, 0)
  const format = funds.bankFileOn(today)
  if (!format) throw refuse('fund.no-format', 422)
  const fileHash = sha256(paymentFile(format, { batch, note: state.title, lines })).toString('hex')
  const payment = { id, batch, cents, lines: lines.map(({ n }) => n) }
  return {
    data: { payment },
    beside: (after) => insertPayment(context, row, after, { payment, fileHash, payees: lines }),
  }
}

/** Every row is held against what was sent; of a file with a fault nothing is taken. */
async function answer({ context, row, state, body }: Given): Promise<Read> {
  const { payment = '', file = '' } = body
  const hash = sha256(file).toString('hex')
  // The same file again is named as such, not as a list of rows that no longer fit.
  if (state.files.includes(hash)) throw refuse('fund.return-twice', 409, { field: 'file' })
  const { faults, paid, unpaid } = await readAnswer(context, row.id, state, { payment, file })
  const [first] = faults
  if (first) throw refuse('fund.return-wrong', 422, { field: 'file', params: { count: faults.length, row: first.row } })
  return { data: { of: payment, sha256: hash, paid, unpaid, day: context.today } }
}

const ROWS_MOST = 600

/** What the file says, and what is wrong with it row by row. */
export async function readAnswer(
  context: FundContext,
  fundId: string,
  state: FundState,
  { payment, file }: { payment: string; file: string },
) {
  const sent = await getBatch(context, fundId, state, payment)
  const format = context.funds.bankFileOn(sent.day)
  if (!format) throw refuse('fund.no-format', 422)
  return readReturn(readCsv(Buffer.from(file), ROWS_MOST), format, sent)
}

function correction({ context, row, state, body: { n = 0, account = '' } }: Given): Read {
  const plain = readAccount(account)
  if (plain === undefined) throw refuse('fund.account', 422, { field: 'account' })
  return { data: { n }, beside: () => insertPayee(context, row, state, n, plain) }
}

/** What of the request is kept for each act; sums and days are computed and not typed. */
export const READINGS: Record<DeskVerb, Reading> = {
  listed: list,
  announced: announcement,
  objected: worded,
  answered: ({ body: { upheld, text } }) => {
    if (upheld === undefined) throw need('upheld')
    return { data: { upheld, ...(text === undefined ? {} : { text }) } }
  },
  cleared: ({ body: { n, text } }) => {
    if (n === undefined) throw need('n')
    return { data: { n, ...(text === undefined ? {} : { text }) } }
  },
  approved: ({ context, body: { text } }) => {
    const organ = organOf(context.actor)
    return { data: { day: context.today, ...(organ ? { organ } : {}), ...(text === undefined ? {} : { text }) } }
  },
  refused: worded,
  ordered: order,
  returned: answer,
  corrected: correction,
  closed: worded,
  stopped: ({ body: { reason } }) => ({ data: reason === undefined ? {} : { reason } }),
}
