import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { type TakenForm, takePhotos } from '#capabilities/photo/index.ts'
import type { LimitKey } from '#capabilities/playbook/index.ts'
import { isId, newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { formatReceipt, readReceipt as signsOf } from '#kernel/receipt.ts'
import { answerKeptForm } from '#platform/http/form.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { paths } from '#web/ui/paths.ts'
import { ReceiptPage } from '#web/villager/receipt/receipt-page.tsx'
import type { ReceiptAct, Typed } from '#web/villager/receipt/view.ts'
import { actOnReceipt } from '../actions/resident.ts'
import type { MatterContext } from '../context.ts'
import { RECEIPT_RATE } from '../routes/rates.ts'
import { type ActBody, RESIDENT_ACTS } from '../schema.ts'
import { SATISFACTIONS } from '../shapes/vocabulary.ts'
import { orEnterAgain, Part, ReceiptInPath, readView, unlisted } from './receipt.tsx'
import { keptIn } from './report-form.ts'
import { actAsResident, limitToday, type ResidentBook } from './resident-book.ts'

const SOLVED = ['yes', 'partly', 'no'] as const

/** What the person with the receipt does on its page: one form each, at the address of its noun. */
export function addReceiptActs(app: App, book: ResidentBook): void {
  for (const { verb, resource } of RESIDENT_ACTS) {
    app.post(
      `/r/:receipt/${resource}`,
      {
        config: { access: { open: 'by-secret' }, keepsForm: true, takesFiles: true },
        schema: { hide: true, params: ReceiptInPath, querystring: Type.Object({ part: Part }) },
        errorHandler: orEnterAgain,
      },
      async (request, reply) => {
        const { receipt } = request.params
        const taken = await takePhotos(request)
        return answerAct(book, request, unlisted(reply), { receipt, part: request.query.part, verb, taken })
      },
    )
  }
}

interface Sent {
  receipt: string
  part: string | undefined
  verb: ReceiptAct
  taken: TakenForm
}

function answerAct(book: ResidentBook, request: FastifyRequest, reply: FastifyReply, sent: Sent) {
  const { receipt, part, verb, taken } = sent
  const typed = typedIn(verb, taken)
  return answerKeptForm(request, reply, {
    work: async () => {
      await limitRate(request, RECEIPT_RATE)
      if (taken.problem) throw taken.problem
      await actAsResident(request, book, (context) =>
        actOnReceipt(context, receipt, verb, bodyOf(book, context, taken, typed), part),
      )
    },
    done: () => {
      const query = new URLSearchParams({ ...(part ? { part } : {}), done: verb })
      return reply.redirect(`${paths.receipt(formatReceipt(signsOf(receipt) ?? receipt))}?${query}`, 303)
    },
    again: async (fault) => {
      const view = await readView(book, request, receipt, part)
      const { requestId } = taken.fields
      // What was not done keeps its id; the same id with other content is never done.
      const id = isId(requestId) && fault.code !== 'same-id-other-content' ? requestId : newId()
      return <ReceiptPage view={{ ...view, ids: { ...view.ids, [verb]: id } }} typed={typed} fault={fault} />
    },
  })
}

const typedIn = (act: ReceiptAct, { fields, photos }: TakenForm): Typed => ({
  act,
  text: fields['text'],
  reason: fields['reason'],
  solved: fields['solved'],
  satisfaction: fields['satisfaction'],
  kept: keptIn(fields, photos),
})

/** @throws Problem 400 with the field */
function bodyOf(book: ResidentBook, context: MatterContext, { fields }: TakenForm, typed: Typed): ActBody {
  const { act, kept = [] } = typed
  const text = within(book, context, 'text', typed.text, 'addition-text')
  const reason = within(book, context, 'reason', typed.reason, 'reason-text')
  const solved = SOLVED.find((one) => one === typed.solved)
  const satisfaction = SATISFACTIONS.find((one) => one === typed.satisfaction)
  if (act === 'said' && !solved) throw refuse('validation.required', 400, { field: 'solved' })
  if (act === 'added' && !text && kept.length === 0) throw refuse('validation.required', 400, { field: 'text' })
  if (act === 'reopened' && !reason) throw refuse('validation.required', 400, { field: 'reason' })
  const { requestId } = fields
  return {
    id: isId(requestId) ? requestId : newId(),
    ...(text && act !== 'urged' ? { text } : {}),
    ...(reason ? { reason } : {}),
    ...(act === 'said' && solved ? { solved } : {}),
    ...(act === 'said' && satisfaction ? { satisfaction } : {}),
    ...(kept.length > 0 ? { files: [...kept] } : {}),
  }
}

function within(
  book: ResidentBook,
  context: MatterContext,
  field: string,
  typed: string | undefined,
  key: LimitKey,
): string {
  const text = typed?.trim() ?? ''
  const limit = limitToday(book, context, key)
  const count = [...text].length
  if (count > limit) throw refuse('report.text-too-long', 400, { field, params: { count, limit } })
  return text
}
