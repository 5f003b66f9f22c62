/** How large and how dense a page is: elder 长辈版, standard, desk. */
export const DENSITIES = ['elder', 'standard', 'desk'] as const
export type Density = (typeof DENSITIES)[number]

/** What a face lets its reader choose from, its usual size first. A village board is never as small as a desk. */
export const densitiesOf = (usual: Density): Density[] => (usual === 'elder' ? ['elder'] : [usual, 'elder'])

/** The reader's own choice where this face offers it; otherwise what the face starts with. */
export const pickDensity = (chosen: string | undefined, usual: Density): Density =>
  densitiesOf(usual).find((density) => density === chosen) ?? usual
