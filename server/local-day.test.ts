import { expect, test } from 'vitest'
import { actIn } from '#platform/http/act.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { openCounty } from '#testing/county.ts'

test('early in the morning the county is a day further than UTC, and every act knows it', async () => {
  const county = await openCounty()
  try {
    county.setNow(new Date('2026-03-31T16:30:00Z')) // Half past midnight on the first of April.
    expect(await actIn(county.floor, SYSTEM, 'test', async ({ today }) => today)).toBe('2026-04-01')
    county.setNow(new Date('2026-03-31T15:59:00Z'))
    expect(await actIn(county.floor, SYSTEM, 'test', async ({ today }) => today)).toBe('2026-03-31')
  } finally {
    await county.close()
  }
})
