import type { Messages } from '../index.ts'

export const command: Messages['command'] = {
  title: 'Command centre',
}
