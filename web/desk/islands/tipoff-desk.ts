import '#web/verify/old-browsers.ts'
import { byId } from '#web/sealed/page.ts'
import { startKeys } from '../tipoff/script/keys.ts'
import { startReports } from '../tipoff/script/reports.ts'

const unlocking = byId<HTMLFormElement>('tipoff-unlock-form')
if (unlocking) startReports(unlocking)
if (byId('tipoff-keys-parts')) startKeys()
