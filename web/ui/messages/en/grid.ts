import type { ProblemParams } from '#kernel/problem.ts'

const kinds = {
  'not-closed': 'The border is not closed',
  'self-crossing': 'The border crosses itself',
  winding: 'Runs the wrong way (outer rings run against the clock)',
  'other-county': 'A code of another county',
  overlap: 'Overlap',
  gap: 'Gap',
  'open-border': 'Borders do not meet',
  outside: 'the outside of the village has moved',
}

export const grid = {
  title: 'Grids',
  lede: 'They are here to help. If nobody answers, ring the supervision number.',
  onDuty: 'On duty today',
  vacant: 'Nobody is on duty in this grid for now. Please ring the supervision number.',
  supervision: 'Supervision',
  roles: {
    head: 'Head of the grid',
    'full-time': 'Full-time grid worker',
    'part-time': 'Part-time grid worker',
    party: 'Party-member grid worker',
    police: 'Grid police officer',
  },
  deputy: (name: string) => `standing in for ${name}`,
  code: (code: string) => `Grid code ${code}`,
  scan: 'Scan to see who is on duty now',
  card: 'Print the door card',
  checked: (grids: number, faults: number) => `${grids} grids, ${faults} faults in their borders`,
  export: 'Download GeoJSON',
  allTiled: 'No gaps and no overlaps between the grids.',
  violations: 'Faults in borders',
  what: 'Fault',
  where: 'Grid',
  at: 'Longitude, latitude',
  metres: 'Length (m)',
  kinds,
  vacancies: 'Grids that lack somebody',
  map: 'Map of the grids; faults are ringed',
}

/** Why borders were not changed, and what to do. Keys are the codes of refusals. */
export const gridRefusals = {
  'grid.not-then': ({ code, day }: ProblemParams) =>
    `There is no grid ${code ?? ''} on ${day ?? 'that day'}. Choose another day or another grid.`,
  'grid.line': () => 'This line does not divide the grid. Draw it from border to border, staying inside.',
  'grid.not-adjacent': () => 'These grids do not lie side by side, or leave a hole. Choose neighbours.',
  'grid.before-first': ({ day }: ProblemParams) =>
    `The day is before the first map (${day ?? ''}). Choose that day or a later one.`,
  'grid.numbers-used': () => 'This village has no numbers for grids left. Ask the county centre.',
  'grid.taken-out': () => 'There is no such change, or it was taken out. Look again.',
  'grid.not-tiled': ({ kind, lon, lat, codes, faults }: ProblemParams) =>
    `Not made final: ${kinds[kind as keyof typeof kinds] ?? ''} at longitude ${lon}, latitude ${lat}, grids ${codes}${Number(faults) > 1 ? `; ${faults} places in all` : ''}. Mend it, or keep a draft.`,
}
