import { verdict } from '#web/ui/messages/zh/verdict.ts'
import { checkPage } from '#web/verify/page-check.ts'

// In one language: a phone loads the words of one.
checkPage(verdict)
