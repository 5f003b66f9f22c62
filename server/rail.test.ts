import { afterAll, beforeAll, expect, test } from 'vitest'
import { AREAS, type Area, areasOf } from '#web/ui/shells/areas.ts'
import { openCounty, type TestCounty } from './testing/county.ts'
import { PEOPLE } from './testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const oneOfEachRole = PEOPLE.filter(({ role }, i) => PEOPLE.findIndex((one) => one.role === role) === i)
// One's own account needs a session, which these people have not.
const doorsOf = (role: (typeof PEOPLE)[number]['role']): Area[] => areasOf(role).filter((area) => area !== 'account')

/** A door may lead on to the one room that its reader has behind it. */
async function through(account: (typeof PEOPLE)[number]['account'], href: string) {
  const open = (url: string) => county.staff(account).get(url, { accept: 'text/html' })
  const seen = await open(href)
  return seen.status === 303 ? open(String(seen.headers['location'])) : seen
}

test.each(oneOfEachRole)(
  'every door in the rail opens for $role and leads to all others',
  async ({ account, role }) => {
    const offered = doorsOf(role)
    for (const area of offered) {
      const { status, text } = await through(account, AREAS[area].href)
      expect(status, area).toBe(200)
      // The command centre and the phone app are rooms of their own, without a rail.
      if (area === 'command' || area === 'phone') continue
      for (const other of offered) expect(text, `${area} leads to ${other}`).toContain(`href="${AREAS[other].href}"`)
    }
  },
)

test('nobody is offered what is shut to them', async () => {
  for (const { account, role } of oneOfEachRole)
    for (const area of ['accounts', 'audit', 'command', 'callbacks'] as const) {
      const { status } = await county.staff(account).get(AREAS[area].href, { accept: 'text/html' })
      expect(status === 200, `${role}, ${area}: ${status}`).toBe(areasOf(role).includes(area))
    }
})
