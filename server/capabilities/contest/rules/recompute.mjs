// Computes the list of a round from its published data. It needs nothing but Node, and only sums, products, quotients and
// square roots, which every processor rounds alike (IEEE 754): the same data give the same bytes everywhere.

/** Keys in order, no spaces: one text for one meaning. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(',')}}`
}

const round = (value, places) => Math.round(value * 10 ** places) / 10 ** places
/** 95 percent on both sides. */
const Z95 = 1.959964

/** Wilson's interval: honest also for few records and for rates near one. */
function wilson(x, n) {
  const z2 = Z95 * Z95
  const middle = (x + z2 / 2) / (n + z2)
  const half = (Z95 * Math.sqrt((x * (n - x)) / n + z2 / 4)) / (n + z2)
  return [round(Math.max(0, middle - half), 4), round(Math.min(1, middle + half), 4)]
}

/**
 * How far a unit lies from all the others together, in standard errors, with the correction for whole numbers that keeps
 * small units from standing out. Zero where nothing differs.
 */
function deviation(x, n, all) {
  const [restX, restN] = [all[0] - x, all[1] - n]
  if (restN === 0) return 0
  const p = all[0] / all[1]
  const se = Math.sqrt(p * (1 - p) * (1 / n + 1 / restN))
  if (se === 0) return 0
  const gap = x / n - restX / restN
  const step = (1 / n + 1 / restN) / 2
  if (Math.abs(gap) <= step) return 0
  return (gap > 0 ? gap - step : gap + step) / se
}

/**
 * Records come in clusters, so units scatter more than dice would. The scatter itself says by how much; the furthest tenth
 * on each side counts as the next (Spiegelhalter 2005), and nobody is ever judged by less scatter than dice have.
 * Fewer than eight say nothing about scatter.
 */
function scatterOf(values) {
  const sorted = [...values].sort((a, b) => a - b)
  if (sorted.length < 8) return 1
  const cut = Math.floor(sorted.length / 10)
  const kept = sorted.map((_, i) => sorted[Math.min(Math.max(i, cut), sorted.length - 1 - cut)])
  const mean = kept.reduce((sum, value) => sum + value * value, 0) / Math.max(1, kept.length)
  return Math.max(1, Math.sqrt(mean))
}

/** One indicator over all units: rate, interval, rate drawn towards the county's by few records, deviation. */
function measured({ key, least, direction, prior }, figures, units) {
  const known = units.filter((unit) => (figures[key]?.[unit]?.[1] ?? 0) >= least)
  const all = units.reduce(
    ([x, n], unit) => [x + (figures[key]?.[unit]?.[0] ?? 0), n + (figures[key]?.[unit]?.[1] ?? 0)],
    [0, 0],
  )
  const raw = new Map(known.map((unit) => [unit, deviation(figures[key][unit][0], figures[key][unit][1], all)]))
  const scatter = scatterOf(raw.values())
  const of = (unit) => {
    const [numerator = 0, denominator = 0] = figures[key]?.[unit] ?? []
    const z = raw.get(unit)
    if (z === undefined) return { numerator, denominator }
    const [low, high] = wilson(numerator, denominator)
    const drawn = (numerator + (prior * all[0]) / all[1]) / (denominator + prior)
    const signed = direction === 'lower' ? -z : z
    return { numerator, denominator, low, high, drawn: round(drawn, 4), z: round(signed / scatter, 3) }
  }
  return { all, of }
}

/** The list: every unit with every figure, its place between which numbers, and what is certain enough to be said. */
export function listOf({ scheme, month, units, figures, before, flags }) {
  const { indicators, benchmark, risen } = scheme
  const columns = indicators.map((indicator) => [indicator, measured(indicator, figures, units)])
  const rows = units.map((unit) => {
    const cells = Object.fromEntries(columns.map(([{ key }, column]) => [key, column.of(unit)]))
    const known = columns.filter(([{ key }]) => cells[key].z !== undefined)
    const weights = known.reduce((sum, [{ weight }]) => sum + weight * weight, 0)
    const sum = known.reduce((all, [{ key, weight }]) => all + weight * cells[key].z, 0)
    return { unit, cells, raw: weights === 0 ? undefined : sum / Math.sqrt(weights) }
  })
  const scatter = scatterOf(rows.flatMap(({ raw }) => (raw === undefined ? [] : [raw])))
  const scored = rows.map(({ raw, ...row }) => ({ ...row, score: raw === undefined ? null : round(raw / scatter, 3) }))
  const ordered = scored.map((row) => placed(row, scored, scheme)).sort(byScore)
  const rises = risesOf(scored, before ?? {}, scheme.leap)
  return {
    month,
    scheme: { key: scheme.key, version: scheme.version },
    county: Object.fromEntries(columns.map(([{ key }, { all }]) => [key, all])),
    units: ordered,
    improved: rises[0] ?? null,
    ...(scheme.flags === undefined ? {} : { flags: flagsOf(scheme, month, rows, flags ?? {}) }),
    ...(benchmark === undefined ? {} : { benchmark: firstOf(ordered, benchmark) }),
    ...(risen === undefined ? {} : { risen: rises.slice(0, risen) }),
  }
}

/** How a unit does in one question: its known indicators together; undefined where none is known. */
function standing(indicators, cells) {
  const known = indicators.filter(({ key }) => cells[key].z !== undefined)
  if (known.length === 0) return undefined
  const sum = known.reduce((all, { key, weight }) => all + weight * cells[key].z, 0)
  return round(sum / Math.sqrt(known.reduce((all, { weight }) => all + weight * weight, 0)), 3)
}

/** Who holds the flag of each question: whoever held it, until another leads by enough; nobody while nobody stands out. */
function flagsOf({ indicators, flags: { hold, lead } }, month, rows, before) {
  const dimensions = [...new Set(indicators.map(({ dimension }) => dimension))].sort()
  return Object.fromEntries(
    dimensions.map((dimension) => {
      const own = indicators.filter((one) => one.dimension === dimension)
      const standings = rows
        .map(({ unit, cells }) => ({ unit, score: standing(own, cells) }))
        .filter(({ score }) => score !== undefined)
        .sort((a, b) => b.score - a.score || (a.unit < b.unit ? -1 : 1))
      const [best] = standings
      const last = before[dimension]
      const held = standings.find(({ unit, score }) => unit === last?.unit && score >= hold)
      if (held && best.score < held.score + lead) return [dimension, last]
      if (!best || best.score < hold) return [dimension, null]
      return [
        dimension,
        best.unit === last?.unit ? last : { unit: best.unit, since: month, ...(last ? { from: last.unit } : {}) },
      ]
    }),
  )
}

/** The first so many of those that lie above the county's middle; whoever has too few records is not among them. */
const firstOf = (ordered, many) =>
  ordered
    .filter(({ score }) => score !== null && score > 0)
    .slice(0, many)
    .map(({ unit }) => unit)

const byScore = (a, b) => (b.score ?? -1e9) - (a.score ?? -1e9) || (a.unit < b.unit ? -1 : 1)

/** Two scores differ for certain only if they lie further apart than two independent errors do. */
const APART = Z95 * Math.SQRT2

function placed(row, all, { line, benchmark }) {
  const { score } = row
  if (score === null) return { ...row, best: null, worst: null, list: 'too-few' }
  const others = all.filter((one) => one.score !== null)
  return {
    ...row,
    best: 1 + others.filter((one) => one.score - score > APART).length,
    worst: others.length - others.filter((one) => score - one.score > APART).length,
    // Where the first are named nobody stands on a black list.
    list: score >= line ? 'red' : score <= -line && benchmark === undefined ? 'black' : 'middle',
  }
}

/** Who rose since the round before by more than chance, the most first. */
const risesOf = (rows, before, leap) =>
  rows
    .filter(({ unit, score }) => score !== null && before[unit] !== undefined && before[unit] !== null)
    .map(({ unit, score }) => ({ unit, leap: round(score - before[unit], 3) }))
    .filter((one) => one.leap >= leap)
    .sort((a, b) => b.leap - a.leap || (a.unit < b.unit ? -1 : 1))
