import { getRuleOn, type Playbook } from '#capabilities/playbook/index.ts'
import type { GridRules } from '../context.ts'

export const gridRules = (playbook: Pick<Playbook, 'grid-rules' | 'grid-staffing'>, date: string): GridRules => ({
  ...getRuleOn(playbook['grid-rules'], 'default', date).body,
  ...getRuleOn(playbook['grid-staffing'], 'default', date).body,
})
