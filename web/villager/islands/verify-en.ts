import { verdict } from '#web/ui/messages/en/verdict.ts'
import { checkPage } from '#web/verify/page-check.ts'

checkPage(verdict)
