import type { Happening, RecordSource } from '#capabilities/disclosure/index.ts'
import type { Context } from '#platform/context.ts'
import type { DecisionContext, WithDecisionRules } from '../context.ts'
import { countedMeeting, folded } from '../rules/index.ts'
import { actionsOf } from './decision.ts'

/** The item of the catalogue that decisions fill, and the names of its cells: playbook/disclosure-catalogue.json. */
const ITEM = 'decisions'
const MEETINGS_MOST = 50

/** What a result is called on the board. */
interface ResultWords {
  passed: string
  notPassed: string
}

/** The result with its minutes, then the outcome: both make themselves, and both go on the board. */
export const recordsOf = (withRules: WithDecisionRules, words: ResultWords): RecordSource => ({
  key: 'decision',
  happenedSince: async (plain, since) => {
    const context = withRules(plain)
    const happened: Happening[] = []
    for (const row of await publishedSince(context, since)) {
      const happening = await happeningOf(context, row, words)
      if (happening) happened.push(happening)
    }
    return happened
  },
  path: (village, id) => `/v/${village}/decisions/${id}`,
  meetings: listMeetings,
})

const publishedSince = ({ tx, county }: Context, since: Date) =>
  tx
    .selectFrom('decision_publication as p')
    .innerJoin('decision as d', (on) => on.onRef('d.county', '=', 'p.county').onRef('d.id', '=', 'p.decision_id'))
    .select(['p.decision_id as id', 'p.rev', 'p.leaf_id as leafId', 'p.village_code as villageCode', 'd.title'])
    .where('p.county', '=', county)
    .where('p.published_at', '>=', since)
    .orderBy('p.published_at')
    .execute()

type Published = Awaited<ReturnType<typeof publishedSince>>[number]

async function happeningOf(
  context: DecisionContext,
  { id, rev, leafId, villageCode, title }: Published,
  words: ResultWords,
): Promise<Happening | undefined> {
  const actions = await actionsOf(context, id)
  // As it stood when this was published; the publication is one of the facts, under the id of its leaf.
  const until = actions.slice(0, actions.findIndex((action) => action.id === leafId) + 1)
  const published = until.at(-1)
  if (!published) return undefined
  const meeting = countedMeeting(folded(until))
  if (!meeting) return undefined
  const completed = until.findLast(({ verb }) => verb === 'completed')?.data.text
  const organ = context.rules.organOn(meeting.rule.organ, meeting.meetsOn)
  const { ballots, roll, entitled } = meeting
  return {
    recordId: id,
    stage: `rev-${rev}`,
    villageCode,
    item: ITEM,
    // The result counts from the meeting, what came of it from the day on which it was said.
    day: completed === undefined ? meeting.meetsOn : context.rules.dayOf(published.at_ms),
    subject: title,
    figures: {
      organ: organ?.name.zh ?? '',
      entitled: entitled.people,
      present: roll.present,
      for: ballots.for,
      against: ballots.against,
      abstained: ballots.abstain,
    },
    tables: {
      resolutions: [
        {
          name: title,
          result: folded(until).passed ? words.passed : words.notPassed,
          ...(completed === undefined ? {} : { progress: completed.slice(0, 200) }),
        },
      ],
    },
  }
}

/** Meetings that are called and have not met. */
async function listMeetings({ tx, county, today }: Context, villageCode: string) {
  const rows = await tx
    .selectFrom('decision')
    .select(['id', 'title', 'meets_on'])
    .where('county', '=', county)
    .where('village_code', '=', villageCode)
    .where('stage', '=', 'called')
    .where('meets_on', '>=', today)
    .orderBy('meets_on')
    .limit(MEETINGS_MOST)
    .execute()
  return rows.flatMap(({ id, title, meets_on }) => (meets_on === null ? [] : [{ id, title, day: meets_on }]))
}
