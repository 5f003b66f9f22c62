/** Prints the six digits with which an account of the demonstration signs in now: npm run code -- centre */
import { codeAt } from '#platform/identity/totp.ts'
import { DEMO_TOTP_SECRET, demoAccounts } from '#seed/people/demo-accounts.ts'

const STEP_MS = 30_000
const asked = process.argv[2]
const named = demoAccounts().accounts.filter(({ code }) => code)
const known = named.find(({ account }) => account === asked)

if (known) {
  const now = Date.now()
  const left = Math.ceil((STEP_MS - (now % STEP_MS)) / 1000)
  console.log(`${codeAt(DEMO_TOTP_SECRET, new Date(now))}  (${known.account}, ${left} s left; each code works once)`)
} else {
  const names = named.map(({ account }) => account).join(', ')
  console.error(`Name one of the demonstration's accounts that sign in with a code: ${names}`)
  process.exit(1)
}
