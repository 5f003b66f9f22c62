import { paperCheck as paper } from '#web/ui/messages/en/paper-check.ts'
import { verdict } from '#web/ui/messages/en/verdict.ts'
import { checkPaperPage } from '#web/verify/paper-page.ts'

checkPaperPage({ verdict, paper })
