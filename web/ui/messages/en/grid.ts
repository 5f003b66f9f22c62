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

const inFile = {
  geometry: 'is no polygon',
  coordinates: 'has wrong coordinates',
  holes: 'has a hole',
  code: 'has no code or a wrong one',
  'other-county': 'has the code of another county',
  twice: 'has a code that came before',
  reach: 'lies outside of your territory',
  name: 'has a name that is empty or too long',
}

export const grid = {
  importing: {
    title: 'Import borders',
    lede: 'A GeoJSON file (RFC 7946). It replaces all grids of every village that is in it.',
    crs: 'System of coordinates',
    crsHint: 'Amap and Tencent export GCJ-02, Baidu exports BD-09. What was given is kept beside the converted.',
    systems: {
      CGCS2000: 'CGCS2000 (national survey)',
      'WGS-84': 'WGS-84',
      'GCJ-02': 'GCJ-02 (Amap, Tencent)',
      'BD-09': 'BD-09 (Baidu)',
    },
    file: 'File',
    fileHint: 'Each grid needs its code (15 digits); a new one may name only its village (12 digits). At most 12 MB.',
    send: 'Import',
    done: (grids: number, villages: number) => `Imported ${grids} grids of ${villages} villages.`,
    kept: (grids: number, faults: number) => `Draft kept: ${grids} grids, ${faults} places to mend.`,
    turned: (n: number) => `The points of ${n} grids ran clockwise and were turned around.`,
  },
  edit: {
    validOn: 'From which day',
    reason: 'Why it changes',
    final: 'Final or draft',
    makeFinal: 'Make final',
    keepDraft: 'Keep as a draft',
  },
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
  'geojson.malformed': () => 'This is no GeoJSON file. Export a FeatureCollection and try again.',
  'geojson.crs': () =>
    'The system of coordinates in the file is unknown. Export longitude and latitude, then choose the system.',
  'geojson.empty': () => 'There is no grid in the file. Export it again.',
  'geojson.too-many': ({ most }: ProblemParams) => `Too many grids; at most ${most ?? ''} at once. Import in parts.`,
  'geojson.feature': ({ n, kind, faults }: ProblemParams) =>
    `Grid ${n} of the file ${inFile[kind as keyof typeof inFile] ?? ''}${Number(faults) > 1 ? ` (${faults} such in all)` : ''}. Mend it and import again.`,
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
