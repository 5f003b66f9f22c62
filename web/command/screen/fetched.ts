import type { CommandView } from '#capabilities/command/schema.ts'
import type { CountyTopology } from '#web/ui/map/shapes.ts'

export type CountyMapSheet = CountyTopology & { schematic: boolean }

/** Signed out meanwhile: the page itself knows the way to sign in again. */
async function json<T>(url: string): Promise<T | undefined> {
  const response = await fetch(url, { headers: { accept: 'application/json' } })
  if (response.status === 401) location.reload()
  return response.ok ? ((await response.json()) as T) : undefined
}

/** The browser keeps it and asks with its ETag whether it still holds. */
export const fetchMap = (): Promise<CountyMapSheet | undefined> => json<CountyMapSheet>('/api/v1/map')

/** `search`: what the address of the page asks for. */
export function fetchView(search: string, wall: boolean, lang: string): Promise<CommandView | undefined> {
  const asked = new URLSearchParams(search)
  asked.set('lang', lang)
  if (wall) asked.set('wall', '1')
  return json<CommandView>(`/api/v1/command?${asked}`)
}
