import type { Messages } from '../index.ts'

export const desk: Messages['desk'] = {
  title: 'Desk',
  queues: 'My queues',
  scope: 'Whole area',
  holder: 'held by',
  signedIn: (name, role) => `${name}, ${role}`,
}
