import '#web/verify/old-browsers.ts'
import { byId } from '#web/sealed/page.ts'
import { startMailbox } from '../tipoff/script/mailbox.ts'
import { startReport } from '../tipoff/script/report.ts'

const report = byId<HTMLFormElement>('tipoff-form')
if (report) startReport(report)
const mailbox = byId<HTMLFormElement>('tipoff-number-form')
if (mailbox) startMailbox(mailbox)
