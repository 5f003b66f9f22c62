import type { Messages } from '../index.ts'

export const openapi: Messages['openapi'] = {
  title: 'Interface for other systems',
  lede: 'The same rules that our own pages use.',
  machine: 'Machine-readable description (OpenAPI 3.1)',
  parameters: 'Parameters',
  name: 'Name',
  place: 'In',
  required: 'Required',
  type: 'Type',
  body: 'Request body',
  answer: 'Answer',
  yes: 'yes',
  no: 'no',
}
