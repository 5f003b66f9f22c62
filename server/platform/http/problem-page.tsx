import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Problem } from '#kernel/problem.ts'
import { ProblemPage } from '#web/ui/shells/problem-page.tsx'
import { sendPage } from './page.ts'

/** A refusal as a page in the reader's language: what is wrong, what to do, and a way back. */
export function problemPage(request: FastifyRequest, reply: FastifyReply, problem: Problem) {
  if (problem.status === 401 && request.method === 'GET') {
    const { access } = request.routeOptions.config
    const door = access && 'open' in access && access.open === 'villager' ? '/me/sign-in' : '/sign-in'
    return reply.redirect(`${door}?back=${encodeURIComponent(request.url)}`, 303)
  }
  return sendPage(
    request,
    reply,
    <ProblemPage code={problem.code} status={problem.status} params={problem.params} requestId={request.id} />,
  )
}
