import type { Job } from '#platform/jobs/worker.ts'
import { draftByItself } from './actions/draft.ts'
import type { ReportBook } from './context.ts'

/** Early each day: what was drafted already is not drafted again, what a stopped server missed is. */
export const reportJobs = (book: ReportBook): Job[] => [
  { task: 'reports-draft', every: '23 17 * * *', run: (act) => act((context) => draftByItself(context, book)) },
]
