import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { isProblem } from '#kernel/problem.ts'
import { formatReceipt, readReceipt as signsOf } from '#kernel/receipt.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { paths } from '#web/ui/paths.ts'
import { EnterReceiptPage } from '#web/villager/receipt/enter-receipt-page.tsx'
import { ReceiptPage } from '#web/villager/receipt/receipt-page.tsx'
import { RECEIPT_ACTS, type ReceiptView } from '#web/villager/receipt/view.ts'
import { openReceipt } from '../queries/receipt.ts'
import { readReceipt } from '../queries/timeline.ts'
import { RECEIPT_RATE } from '../routes/rates.ts'
import { shownReceipt } from './receipt-view.ts'
import { actAsResident, CODE_MAX, type ResidentBook } from './resident-book.ts'

export const ReceiptInPath = Type.Object({ receipt: Type.String({ maxLength: CODE_MAX }) })
export const Part = Type.Optional(Type.String({ format: 'uuid' }))
const Asked = Type.Object({
  part: Part,
  new: Type.Optional(Type.Literal('1')),
  done: Type.Optional(Type.Enum(RECEIPT_ACTS)),
})

export function addReceiptPages(app: App, book: ResidentBook): void {
  const Typed = Type.Object({ receipt: Type.Optional(Type.String({ maxLength: 200 })) })
  app.get(
    '/r',
    { config: { access: { open: 'public' } }, schema: { hide: true, querystring: Typed } },
    async (request, reply) => {
      const typed = request.query.receipt?.trim()
      if (!typed) return sendPage(request, reply, <EnterReceiptPage />)
      await limitRate(request, RECEIPT_RATE)
      const found = await findReceipt(book, request, typed)
      if (found) return reply.redirect(paths.receipt(formatReceipt(found)), 303)
      return sendPage(request, reply.code(404), <EnterReceiptPage typed={typed} refused="receipt.unknown" />)
    },
  )
  app.get(
    '/r/:receipt',
    {
      config: { access: { open: 'by-secret' } },
      schema: { hide: true, params: ReceiptInPath, querystring: Asked },
      errorHandler: orEnterAgain,
    },
    async (request, reply) => {
      await limitRate(request, RECEIPT_RATE)
      const { part, new: fresh, done } = request.query
      const view = await readView(book, request, request.params.receipt, part)
      return sendPage(request, unlisted(reply), <ReceiptPage view={view} fresh={fresh !== undefined} done={done} />)
    },
  )
}

/** A receipt that opens nothing: what was typed stays, to be compared with the paper. */
export function orEnterAgain(error: Error, request: FastifyRequest, reply: FastifyReply) {
  if (!isProblem(error) || error.code !== 'receipt.unknown') throw error
  const { receipt } = request.params as { receipt: string } // Under ReceiptInPath.
  return sendPage(request, unlisted(reply.code(404)), <EnterReceiptPage typed={receipt} refused={error.code} />)
}

/** For machines that do not read the page. */
export const unlisted = (reply: FastifyReply): FastifyReply => reply.header('x-robots-tag', 'noindex, nofollow')

/** @throws Problem `receipt.unknown` 404 */
export function readView(
  book: ResidentBook,
  request: FastifyRequest,
  typed: string,
  part?: string,
): Promise<ReceiptView> {
  return actAsResident(request, book, async (context) => {
    const opened = await readReceipt(context, typed, part)
    const whole = opened.reporter.first && opened.row.split_from === null
    const courses = whole ? await book.courses(context, opened.row.id, languageOf(request)) : undefined
    return { ...shownReceipt(book, request, context, { receipt: signsOf(typed) ?? '', part, opened }), courses }
  })
}

async function findReceipt(book: ResidentBook, request: FastifyRequest, typed: string): Promise<string | undefined> {
  const receipt = signsOf(typed)
  if (receipt === undefined) return undefined
  return await actAsResident(request, book, async (context) => {
    await openReceipt(context, receipt)
    return receipt
  }).catch((error: unknown) => {
    if (isProblem(error)) return undefined
    throw error
  })
}
