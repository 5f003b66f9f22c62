/** How large and how dense a page is: elder 长辈版, standard, desk. */
export const densities = ['elder', 'standard', 'desk'] as const
export type Density = (typeof densities)[number]

const isDensity = (value: string | undefined): value is Density => densities.some((density) => density === value)

/** The reader's own choice if there is one, otherwise what the face starts with. */
export function pickDensity(query: string | undefined, cookie: string | undefined, start: Density): Density {
  if (isDensity(query)) return query
  return isDensity(cookie) ? cookie : start
}
