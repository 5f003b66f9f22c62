/** What was typed into the form, as typed: it comes back whatever is wrong with it. */
export interface TypedReport {
  /** Chosen when the form was first drawn: sent twice, reported once. */
  id: string
  text: string
  kind: string
  gridCode: string
  placeText: string
  lon: string
  lat: string
  phone: string
  forOther: string
  /** SHA-256 of photos that have arrived. */
  kept: readonly string[]
}

/** Names of the fields in the form, one for all screens. */
export const FIELDS = ['text', 'kind', 'gridCode', 'placeText', 'lon', 'lat', 'phone', 'forOther'] as const

export interface KindChoice {
  key: string
  name: string
  hint: string
  icon: string
  advice?: string | undefined
}

export interface KindGroup {
  key: string
  name: string
  icon: string
  kinds: readonly KindChoice[]
}
