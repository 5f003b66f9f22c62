import { type APIRequestContext, type BrowserContext, expect } from '@playwright/test'
import { codeAt } from '#platform/identity/totp.ts'
import { DEMO_PASSWORD, DEMO_TOTP_SECRET } from '#seed/people/demo-accounts.ts'

const STEP_MS = 30_000

/** Signs a member of staff of the demonstration in, for a request context or for a whole browser context. */
export async function signInStaff(
  { request }: { request: APIRequestContext } | BrowserContext,
  name: string,
): Promise<void> {
  const begun = await request.post('/api/v1/sessions', { data: { name, password: DEMO_PASSWORD } })
  expect(begun.ok(), await begun.text()).toBe(true)
  const { stage } = await begun.json()
  if (stage !== 'second-factor') return
  // A code is good once: when another test has just used it, the next one is half a minute away.
  await expect
    .poll(
      async () => {
        const data = { code: codeAt(DEMO_TOTP_SECRET, new Date()) }
        return (await request.post('/api/v1/sessions/current/second-factors', { data })).status()
      },
      { intervals: [STEP_MS + 1000], timeout: STEP_MS * 3 },
    )
    .toBe(201)
}
