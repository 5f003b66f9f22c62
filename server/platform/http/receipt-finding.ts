import type { FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { Type } from 'typebox'
import { isProblem } from '#kernel/problem.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import { faultOf } from './fault.ts'
import { sendPage } from './page.ts'
import { limitRate } from './rate.ts'
import type { App } from './server.ts'

interface Finding {
  /** Where a receipt is typed in. */
  path: string
  rate: Parameters<typeof limitRate>[1]
  /** What the receipt opens. */
  draw(request: FastifyRequest, receipt: string): Promise<VNode>
  /** The page with the field. */
  find(typed: string, fault?: Fault): VNode
}

/** Where a receipt is typed in, and what it opens; one that nobody has is said to be unknown beside the field. */
export function addReceiptFinding(app: App, { path, rate, draw, find }: Finding): void {
  app.get(
    path,
    {
      config: { access: { open: 'public' } },
      schema: { hide: true, querystring: Type.Object({ receipt: Type.Optional(Type.String({ maxLength: 40 })) }) },
    },
    async (request, reply) => {
      const typed = request.query.receipt?.trim() ?? ''
      if (!typed) return sendPage(request, reply, find(''))
      await limitRate(request, rate)
      try {
        return sendPage(request, reply, await draw(request, typed))
      } catch (error) {
        if (!isProblem(error) || error.code !== 'receipt.unknown') throw error
        return sendPage(request, reply.code(404), find(typed, { ...faultOf(error), field: 'receipt' }))
      }
    },
  )
}
