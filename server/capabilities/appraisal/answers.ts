import { Type } from 'typebox'
import type { VillageColour } from './queries/colours.ts'
import type { Dossiers } from './queries/dossier.ts'
import type { EntryRow } from './queries/entry.ts'
import type { ReviewLine } from './queries/review.ts'
import type { RoundDetail, RoundRow } from './queries/round.ts'
import type { EntryState, Stage } from './rules/index.ts'

/** What the API answers the organisation desk; there is no other reader. */
const Text = Type.String()
const Count = Type.Integer({ minimum: 0 })
const maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])

export const Made = Type.Object({ id: Text, repeated: Type.Boolean() })
const Line = {
  id: Text,
  villageCode: Text,
  year: Count,
  stage: Text,
  until: Text,
  permille: maybe(Count),
  version: Count,
}
export const Rounds = Type.Object({
  appraisals: Type.Array(Type.Object(Line)),
  colours: Type.Array(
    Type.Object({ villageCode: Text, colour: maybe(Text), measures: Type.Record(Text, Type.Number()) }),
  ),
})
export const RoundAnswer = Type.Object({
  ...Line,
  turnout: Type.Array(Type.Object({ group: Text, slips: Count, used: Count })),
  result: maybe(
    Type.Object({
      permille: Type.Optional(Count),
      groups: Type.Array(
        Type.Object({
          ...{ key: Text, ballots: Count, permille: Type.Optional(Count) },
          tally: Type.Optional(Type.Record(Text, Type.Record(Text, Count))),
          uniform: Type.Optional(Type.Array(Text)),
        }),
      ),
    }),
  ),
})
export const Entries = Type.Object({
  entries: Type.Array(
    Type.Object({
      ...{ id: Text, villageCode: Text, list: Text, text: Text, owner: Text, due: Text, stage: Text, version: Count },
    }),
  ),
})
export const Reviews = Type.Object({
  reviews: Type.Array(
    Type.Object({
      ...{ id: Text, villageCode: Text, year: Count, person: Text, post: Text, fit: Type.Boolean(), present: Count },
      ...{ forFit: Count, paper: Text, isReplaced: Type.Boolean(), isEnding: Type.Boolean() },
    }),
  ),
})

export const DossierAnswer = Type.Object({
  from: Text,
  secretaries: Type.Array(
    Type.Object({
      ...{ villageCode: Text, person: Text, held: Type.Array(Text), missing: Type.Array(Text) },
      late: Type.Array(Type.Object({ joint: Text, heldOn: Text })),
    }),
  ),
  villages: Type.Object({ all: Type.Integer(), without: Type.Array(Text) }),
  lacking: Type.Array(Type.Object({ joint: Text, n: Type.Integer() })),
  entries: Type.Array(
    Type.Object({
      ...{ id: Text, villageCode: Text, person: Text, joint: Text, heldOn: Text, participants: Text, text: Text },
      ...{ result: Text, paper: Text, isReplaced: Type.Boolean() },
    }),
  ),
})

export const lineOf = ({ id, village_code, year, stage, until, permille, version }: RoundRow) => ({
  ...{ id, villageCode: village_code, year, until, permille, version },
  stage: stage as Stage, // Held to these words by the table's constraint.
})
export const roundOf = ({ row, state, turnout }: RoundDetail) => ({
  ...lineOf(row),
  turnout,
  result: state.result
    ? {
        ...state.result,
        groups: state.result.groups.map(({ uniform, ...one }) => ({
          ...one,
          ...(uniform ? { uniform: [...uniform] } : {}),
        })),
      }
    : null,
})
export const entryOf = ({ id, village_code, list, text, owner, due, stage, version }: EntryRow) => ({
  ...{ id, villageCode: village_code, list, text, owner, due, version },
  stage: stage as EntryState['stage'], // Held to these words by the table's constraint.
})
export const colourOfVillage = ({ villageCode, colour, measures }: VillageColour) => ({
  ...{ villageCode, colour: colour ?? null, measures: { ...measures } },
})
export const dossiersOf = ({ from, people, lines, villages, lacking }: Dossiers) => ({
  ...{ from, secretaries: people, entries: lines, villages, lacking },
})
export const reviewOf = (line: ReviewLine) => ({ ...line })
