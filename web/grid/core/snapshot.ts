/** What the county tells a phone of its grid. */
export interface Snapshot {
  version: number
  grid: { code: string; name: string; villageName: string }
  worker: { id: string; name: string; unit: string }
  households: Household[]
  removed: string[]
  matters: OpenMatter[]
  hazards: Hazard[]
  /** A list fetched by an older app has none. */
  callouts?: Callout[]
  rounds: { id: string; name: string; dueAt: string; householdIds: string[] }[]
  words: Record<string, string[]>
  fields: FieldRule[]
  keyKinds: { key: string; name: Named }[]
  /** A list fetched by an older app has none. */
  limits?: { photos: number; voice_s: number; voiceBytes: number }
  purge?: { grid: string }
}

export interface Named {
  zh: string
  en: string
}

export interface FieldRule {
  key: string
  name: Named
  kind: string
  choices?: { key: string; name: Named }[]
}

export interface Household {
  id: string
  code: string
  doorText: string
  headMask: string | null
  phoneMask?: string
  people: number | null
  lon?: number
  lat?: number
  keyFlags: { kind: string; cycleDays: number }[]
  lastVisitAt?: string
  dueAt?: string
  facts: Record<string, { value: string; statedAt: string; by: string }>
  version: number
}

export interface OpenMatter {
  id: string
  number: string
  title: string
  state: string
  dueAt?: string
}

/** Somebody wants the worker to go somewhere. */
export interface Callout {
  id: string
  what: string
  state: 'called' | 'accepted'
  callerName: string
  dueAt: string
  householdId?: string
  doorText?: string
  matterId?: string
  matterNumber?: number
}

export interface Hazard {
  id: string
  text: string | null
  level: string | null
  placeText: string | null
  lon: number | null
  lat: number | null
  dueAt?: string
}

/** Only what changed came: the rest stands. */
export function mergeSnapshot(before: Snapshot | undefined, next: Snapshot): Snapshot {
  if (!before || before.grid.code !== next.grid.code) return next
  const changed = new Map(next.households.map((one) => [one.id, one]))
  const gone = new Set(next.removed)
  const stay = before.households.filter(({ id }) => !gone.has(id) && !changed.has(id))
  const households = [...stay, ...next.households].sort((a, b) => (a.code < b.code ? -1 : 1))
  return { ...next, households, removed: [] }
}
