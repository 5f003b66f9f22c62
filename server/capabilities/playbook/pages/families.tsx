import { Type } from 'typebox'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { FamiliesPage } from '#web/desk/playbook/families-page.tsx'
import { FamilyPage } from '#web/desk/playbook/family-page.tsx'
import { mayAmend } from '../access.ts'
import { dayOf, rulesOn } from '../rules.ts'
import { FAMILIES, type Playbook, type Rule } from '../schema.ts'
import { openYears, shownRule } from './shown.ts'

export const ByFamily = Type.Object({ family: Type.Enum(FAMILIES) })
const READER = { access: { power: 'signed-in' } } as const

/** Every desk may read the rules that bind it. */
export function addFamilyPages(app: App, playbook: () => Playbook): void {
  app.get('/desk/playbook', { config: READER, schema: { hide: true } }, async (request, reply) => {
    const today = dayOf(playbook(), app.floor.clock())
    const families = FAMILIES.map((family) => {
      const rules: Rule<unknown>[] = rulesOn<unknown>(playbook()[family], today)
      return { family, rules: rules.length, since: latest(rules) }
    })
    const page = { mayAmend: mayAmend(request.actor), families }
    return sendPage(request, reply, <FamiliesPage {...page} openYears={openYears(playbook(), today)} />, 'desk')
  })
  app.get(
    '/desk/playbook/:family',
    { config: READER, schema: { hide: true, params: ByFamily } },
    async (request, reply) => {
      const { family } = request.params
      const today = dayOf(playbook(), app.floor.clock())
      const rules = [...playbook()[family]].map((rule) => shownRule(rule, today, languageOf(request)))
      // What holds comes before what held; lists of holidays by year, the latest first.
      const order = family === 'holidays' ? rules.sort((a, b) => (a.key < b.key ? 1 : -1)) : rules
      const sorted = [
        ...order.filter(({ standing }) => standing !== 'past'),
        ...order.filter(({ standing }) => standing === 'past'),
      ]
      const page = { mayAmend: mayAmend(request.actor), family, rules: sorted }
      return sendPage(request, reply, <FamilyPage {...page} openYears={openYears(playbook(), today)} />, 'desk')
    },
  )
}

const latest = (rules: readonly Rule<unknown>[]): string =>
  rules
    .map(({ validFrom }) => validFrom)
    .sort()
    .at(-1) ?? ''
