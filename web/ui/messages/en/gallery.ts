import type { Messages } from '../index.ts'

export const gallery: Messages['gallery'] = {
  title: 'Component gallery',
}
