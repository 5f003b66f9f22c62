import { paperCheck as paper } from '#web/ui/messages/zh/paper-check.ts'
import { verdict } from '#web/ui/messages/zh/verdict.ts'
import { checkPaperPage } from '#web/verify/paper-page.ts'

checkPaperPage({ verdict, paper })
