/** What a refusal carries for its sentence: limits, counts, a request number. */
export type Parameters = Readonly<Record<string, string | number | undefined>>
