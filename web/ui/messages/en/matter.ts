import type { Messages } from '../index.ts'

export const matter: Messages['matter'] = {
  noun: 'Matter',
  count: (count) => `${count} matters`,
  tone: { late: 'Overdue', soon: 'Due soon', done: 'Solved', calm: 'In hand' },
}
