import { dataFile, readTable } from '../places.ts'
import { DEMO_NUMBER, DEMO_SEAL_PASSPHRASE } from '../tipoff/secrets.ts'

/** Of the demonstration only: everybody has it, everybody may know it. */
export const DEMO_PASSWORD = 'jiande-demo-2026'
/** Of the demonstration only: the secret that makes the six-digit codes of county accounts. */
export const DEMO_TOTP_SECRET = 'KRUGS4ZANFZSAYJAMRSW23ZAONSWG4TF'

const WITH_CODE = new Set([
  'centre-officer',
  'department-officer',
  'discipline-officer',
  'organiser',
  'playbook-editor',
  'system-administrator',
  'auditor',
])

/** Whether accounts of this role sign in with a code besides the password. */
export const needsCode = (role: string): boolean => WITH_CODE.has(role)

/** The named accounts to try, one or two per role. */
export const demoAccounts = () => ({
  password: DEMO_PASSWORD,
  sealed: { passphrase: DEMO_SEAL_PASSPHRASE, number: DEMO_NUMBER },
  accounts: readTable(dataFile('demo-accounts.csv')).map(([account = '', role = '']) => ({
    account,
    role,
    code: needsCode(role),
  })),
})
