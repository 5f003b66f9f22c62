import type { Queue } from '#capabilities/matter/schema.ts'

/** Which list stands beside an open matter: kept in the address, so that it can be sent and come back to. */
export interface ListAddress {
  queue: Queue
  place?: string | undefined
  kind?: string | undefined
  cursor?: string | undefined
}

function queryOf(address: ListAddress, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...address, ...more })) if (value) query.set(name, value)
  return query.toString()
}

export const listHref = (address: ListAddress): string => `/desk?${queryOf(address)}`

export const matterHref = (id: string, address: ListAddress, more: Readonly<Record<string, string>> = {}): string =>
  `/desk/matters/${id}?${queryOf(address, more)}`

export const actHref = (id: string, resource: string, address: ListAddress): string =>
  `/desk/matters/${id}/${resource}?${queryOf(address)}`

/** Of the open matter: the page drawn again with a template in the form of this act. */
export const templateHref = (address: ListAddress, act: string, template: string): string =>
  `?${queryOf(address, { act, template })}`

export const exportHref = (form: 'xlsx' | 'csv', { cursor: _, ...address }: ListAddress): string =>
  `/desk/matters.${form}?${queryOf(address)}`
