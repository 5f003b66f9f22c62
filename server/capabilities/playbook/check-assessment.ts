import type { AssessmentStandard } from './schema.ts'

const WHOLE = 100

/** What is wrong with a standard: points that do not make a hundred, a key twice, an indicator that lacks what its rule reads. */
export function faultOfStandard({ sections, pass_percent, model_percent }: AssessmentStandard): string | undefined {
  const indicators = sections.flatMap((section) => section.indicators)
  const keys = indicators.map(({ key }) => key)
  const twice = keys.find((key, i) => keys.indexOf(key) !== i)
  if (twice !== undefined) return `${twice} twice`
  const points = indicators.reduce((sum, indicator) => sum + indicator.points, 0)
  if (points !== WHOLE) return `points come to ${points}, not ${WHOLE}`
  if (model_percent < pass_percent) return 'a model needs less than a pass'
  for (const { key, rule, measure, points: worth, floor_percent, target_percent } of indicators) {
    const computed = rule === 'computed'
    if (computed !== (measure !== undefined)) return `${key}: a measure belongs to a computed indicator`
    if (computed && (floor_percent === undefined || target_percent === undefined || floor_percent >= target_percent))
      return `${key}: no way from floor to target`
    if ((rule === 'veto') !== (worth === 0)) return `${key}: a veto is worth no points, and nothing else is`
  }
  return undefined
}
