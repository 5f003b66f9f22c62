import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Density } from '#web/ui/density.ts'
import { renderPage } from '#web/ui/render.tsx'
import { faceOf } from './face.ts'
import { allowSheets, carrySheets, isFirstVisit } from './first-visit.ts'

/** Renders a page for this reader. HTML is never stored by webviews that cache hard. */
export function sendPage(request: FastifyRequest, reply: FastifyReply, page: VNode, usual: Density = 'standard') {
  const html = renderPage(page, faceOf(request, reply, usual))
  reply.type('text/html; charset=utf-8').header('vary', 'accept-language, cookie')
  return reply.send(forThisVisit(request, reply, html))
}

/** A first visit gets the style sheets with the page, and the header under which they hold. */
function forThisVisit(request: FastifyRequest, reply: FastifyReply, html: string): string {
  const whole = isFirstVisit(request) ? carrySheets(html) : html
  allowSheets(reply, whole)
  return whole
}
