import type { Job } from '#platform/jobs/worker.ts'
import { foldRecordCounts } from './actions/counts.ts'

export const visitJobs = (): Job[] => [
  { task: 'record-counts', every: '*/5 * * * *', run: async (act) => void (await act(foldRecordCounts)) },
]
