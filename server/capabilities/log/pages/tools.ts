import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import { projectRoot } from '#platform/config/root.ts'
import type { App } from '#platform/http/server.ts'
import { PlainText, PUBLIC } from '../routes/answers.ts'

const Asked = Type.Object({ download: Type.Optional(Type.Literal('1')) })

const sourceOf = (html: string, tag: 'script' | 'style'): string =>
  new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? ''
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** This page may run what is in it and nothing else, and may speak to nobody: what it is given stays on the phone. */
const policyFor = (html: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(sourceOf(html, 'script'))}`,
    `style-src ${hashOf(sourceOf(html, 'style'))}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Verifiers to take away: one file for a browser without network, and two programs that share no code with ours. */
export function addToolPages(app: App): void {
  app.get('/verify', { config: PUBLIC, schema: { hide: true, querystring: Asked } }, async (request, reply) => {
    const html = await readFile(join(projectRoot(), 'dist/verify.html'), 'utf8').catch(() => undefined)
    if (html === undefined) throw refuse('not-found', 404)
    reply.type('text/html; charset=utf-8').header('content-security-policy', policyFor(html))
    if (request.query.download) reply.header('content-disposition', 'attachment; filename="verify.html"')
    return reply.send(html)
  })
  for (const name of ['audit.py', 'audit.go'] as const)
    app.get(`/about/log/${name}`, { config: PUBLIC, schema: { hide: true } }, async (_request, reply) => {
      const program = await readFile(join(projectRoot(), 'docs/audit', name), 'utf8').catch(() => undefined)
      if (program === undefined) throw refuse('not-found', 404)
      return reply.type(PlainText).header('content-disposition', `attachment; filename="${name}"`).send(program)
    })
}
