/** Words of the playbook by key, in the reader's language. */
export interface GridWords {
  field: (key: string) => string
  value: (field: string, value: string) => string
  flag: (key: string) => string
  place: (code: string) => string
  unit: (code: string) => string
  role: (key: string) => string
}

export interface ShownHousehold {
  id: string
  gridCode: string
  doorCode: string
  doorText: string
  headMask: string
  phoneMask: string | null
  people: number
  flags: readonly string[]
  lastVisitAt: Date | null
}
