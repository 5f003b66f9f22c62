import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Density } from '#web/ui/density.ts'
import { renderPage } from '#web/ui/render.tsx'
import { faceOf } from './face.ts'

/** Renders a page for this reader. HTML is never stored by webviews that cache hard. */
export function sendPage(request: FastifyRequest, reply: FastifyReply, page: VNode, usual: Density = 'standard') {
  const html = renderPage(page, faceOf(request, reply, usual))
  return reply.type('text/html; charset=utf-8').header('vary', 'accept-language, cookie').send(html)
}
