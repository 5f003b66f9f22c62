import type { Messages } from '../index.ts'

export const admin: Messages['admin'] = {
  title: 'Administration',
}
