import { readFileSync } from 'node:fs'
import type { Memory } from './memory.ts'
import type { Asked, Said } from './wire.ts'

const PAGE = readFileSync(new URL('./login.html', import.meta.url), 'utf8')

export interface LoginRules {
  appKey: string
  /** Registered addresses to return to: no other is taken. */
  returnTo: string
  /** What else the request must say, word for word. */
  also: Readonly<Record<string, string>>
  /** What the code is called on the way back. */
  codeName: string
}

/** The page on which people show who they are; here they choose among made-up ones. */
export function loginPage(memory: Memory, rules: LoginRules, { query }: Asked): Said {
  const wanted = { response_type: 'code', client_id: rules.appKey, redirect_uri: rules.returnTo, ...rules.also }
  const wrong = Object.entries(wanted).filter(([name, value]) => query.get(name) !== value)
  const state = query.get('state') ?? ''
  if (wrong.length > 0 || state.length < 16)
    return { status: 400, html: true, body: `<p>Refused: ${wrong.map(([name]) => name).join(', ') || 'state'}</p>` }
  const links = memory.people.map((person) => {
    const back = new URL(rules.returnTo)
    back.searchParams.set(rules.codeName, memory.codeFor(person))
    back.searchParams.set('state', state)
    return `<li><a href="${back.href.replaceAll('&', '&amp;')}">${person}</a></li>`
  })
  return { status: 200, html: true, body: PAGE.replace('PEOPLE', links.join('')) }
}
