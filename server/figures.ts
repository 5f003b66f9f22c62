import { assessmentFigures } from '#capabilities/assessment/index.ts'
import { disputeFigures } from '#capabilities/dispute/index.ts'
import { gridFigures } from '#capabilities/grid/index.ts'
import { incidentFigures } from '#capabilities/incident/index.ts'
import { mandateFigures } from '#capabilities/mandate/index.ts'
import { teamFigures } from '#capabilities/team/index.ts'
import { visitFigures } from '#capabilities/visit/index.ts'
import type { FigureSource } from '#platform/facts/figure.ts'

/** Every number that a report can name: a capability that counts something more adds it to its own source, or a source here. */
export const FIGURES: readonly FigureSource[] = [
  gridFigures,
  visitFigures,
  mandateFigures,
  assessmentFigures,
  incidentFigures,
  disputeFigures,
  teamFigures,
]
