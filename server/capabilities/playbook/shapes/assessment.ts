import { type Static, Type } from 'typebox'
import { Count, closed, Key, Words } from './words.ts'

/** What the program reads from live records by itself, so that nobody types it. Outcomes and duties, never activity. */
export const ASSESSMENT_MEASURES = [
  'disclosure-in-time',
  'decision-published',
  'works-in-time',
  'matter-settled',
  'matter-in-time',
  'visit-reached',
  'warning-closed',
] as const
export type AssessmentMeasure = (typeof ASSESSMENT_MEASURES)[number]

const INDICATOR_RULES = ['deduct', 'threshold', 'veto', 'computed'] as const

const Percent = Type.Integer({ minimum: 0, maximum: 100 })

/** One thing that is asked of a village. `floor_percent` earns nothing, `target_percent` earns all, in between by share. */
const Indicator = Type.Object(
  {
    key: Key,
    text: Words,
    points: Type.Integer({ minimum: 0, maximum: 100 }),
    rule: Type.Enum(INDICATOR_RULES),
    measure: Type.Optional(Type.Enum(ASSESSMENT_MEASURES)),
    floor_percent: Type.Optional(Percent),
    target_percent: Type.Optional(Percent),
    /** What has to be shown. */
    evidence: Words,
    /** The law or standard behind it; where none was found, that is said. */
    source: Words,
  },
  closed,
)
export type AssessmentIndicator = Static<typeof Indicator>

/** What makes a good-governance village, by sections; `starter`: to be edited by the county before it counts for anything. */
export const AssessmentStandard = Type.Object(
  {
    name: Words,
    starter: Type.Boolean(),
    /** Percent of what could be measured: from here recognised by the county, from there a model. */
    pass_percent: Percent,
    model_percent: Percent,
    /** Days of public notice, and years until the next review. */
    notice_days: Count,
    review_years: Type.Integer({ minimum: 1, maximum: 10 }),
    /** Fewer records than this measure nothing: the indicator then stays out of the sum. */
    least: Type.Integer({ minimum: 1, maximum: 1000 }),
    sections: Type.Array(
      Type.Object({ key: Key, name: Words, indicators: Type.Array(Indicator, { minItems: 1 }) }, closed),
      {
        minItems: 1,
      },
    ),
  },
  closed,
)
export type AssessmentStandard = Static<typeof AssessmentStandard>
