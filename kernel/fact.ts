/** Who did it: a named post's holder, a resident where the matter is theirs, or the program by itself. */
export interface By<Kind extends string> {
  kind: Kind
  unit?: string | undefined
  name?: string | undefined
  account?: string | undefined
}

/** Something that was done and is only ever appended; what holds now is the fold of these. */
export interface Fact<Verb extends string, Data, Kind extends string = 'staff' | 'system'> {
  /** Chosen by whoever acts, so that the same act sent twice is done once. */
  id: string
  verb: Verb
  at_ms: number
  by: By<Kind>
  data: Data
}
