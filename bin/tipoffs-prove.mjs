/** `npm run tipoffs:prove`: a thousand sealed reports, then every file searched; two thousand looks at mailboxes. */
import { program, runSteps } from './step.mjs'

process.env.TIPOFF_REPORTS = '1000'
process.env.TIPOFF_SAMPLES = '2000'
const { failed } = await runSteps([
  [
    'A thousand reports and two thousand looks',
    program('vitest', 'vitest', ['run', 'server/capabilities/tipoff/proofs.test.ts']),
  ],
])
process.exit(failed > 0 ? 1 : 0)
