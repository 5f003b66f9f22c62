import { sql } from 'kysely'
import { bigramsOf } from '#kernel/bigram.ts'
import { maskName, maskText, normalisePhone } from '#kernel/mask.ts'
import { refuse } from '#kernel/problem.ts'
import { unitCode, unitOfPlace } from '#kernel/unit.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { fingerprint, seal } from '#platform/crypto/keys.ts'
import { changeReach, reach } from '#platform/db/transaction.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireDesk } from '../access.ts'
import type { KindOfMatter, MatterContext } from '../context.ts'
import { receiptHash } from '../queries/receipt.ts'
import { applied, type MatterAction } from '../rules/index.ts'
import { titleOf } from '../rules/title.ts'
import type { Report } from '../schema.ts'
import type { BornOf } from '../shapes/vocabulary.ts'
import { insertFiles } from './files.ts'
import { receiptFor } from './receipt-for.ts'
import { announce, columnsOf, insertAction, insertCounts, upsertUnits } from './store.ts'

export interface Reported {
  id: string
  /** Eight characters, shown to the reporter; kept nowhere, made again from the reporter's id and the county's key. */
  receipt: string
  repeated: boolean
}

const KIND_UNSORTED = 'other'

/**
 * Takes down one matter, once: by the resident, by staff for them, or as another system told of it; `born`: of a grid
 * worker's record, by itself.
 */
export async function reportMatter(context: MatterContext, report: Report, born?: BornOf): Promise<Reported> {
  const { id, ...content } = report
  const hash = canonicalHash({ verb: 'reported', ...content })
  const staff = context.actor.kind === 'staff'
  const system = context.actor.kind === 'system'
  if (staff) requireDesk(context.actor, 'report')
  else if (!system) await changeReach(context.tx, reach({ reader: 'receipt', matter: id, reporter: id }))
  const receipt = receiptFor(context.keys, id)
  const kind = kindOf(context, report)
  const [isKnown, placeCode] = await Promise.all([wasDone(context, 'matter', id, hash), placeOf(context, report)])
  if (isKnown) return { id, receipt, repeated: true }

  const holder = holderOf(kind, placeCode)
  const by: MatterAction['by'] = staff || system ? byActor(context) : { kind: 'resident', account: id }
  const channel = system ? 'feed' : staff ? 'proxy' : report.forOther ? 'for-other' : 'web'
  const action: MatterAction = {
    id,
    verb: 'reported',
    at_ms: context.now.getTime(),
    by,
    data: { kind: kind.key, holder, channel, ...filesOf(report), ...(born ? { record: born } : {}) },
  }
  const state = applied(undefined, action, context.rules)
  const reporter = { id, matterId: id, receipt, phone: report.phone, name: report.name, forOther: report.forOther }
  // Sent in this order without waiting: the database takes them one by one, and none needs the answer of another.
  await Promise.all([
    insertMatter(context, report, { kind, placeCode, channel, hash, state }),
    insertAction(context, id, 1, action, hash),
    insertFiles(context, id, action),
    insertReporter(context, reporter),
    insertTokens(context, id, placeCode, `${report.text} ${report.placeText ?? ''}`),
    insertCounts(context, { villageCode: report.villageCode, start_ms: state.start_ms }, undefined, state),
    upsertUnits(context, id, placeCode, undefined, state),
    record(context, 'matter.reported', { kind: 'matter', id, place: placeCode }, { kind: kind.key, channel }),
    announce(context, id, placeCode, [holder]),
  ])
  return { id, receipt, repeated: false }
}

const filesOf = ({ files }: Report) => (files && files.length > 0 ? { files } : {})

function kindOf({ rules, now }: MatterContext, report: Report): KindOfMatter {
  const kind = rules.kindOn(report.kind ?? KIND_UNSORTED, now.getTime())
  if (!kind) throw refuse('kind.unknown', 400, { field: 'kind' })
  return kind
}

/** The grid when it is known and belongs to the village; the only grid of a village is known by itself. */
async function placeOf({ tx, county, actor, scope }: MatterContext, report: Report): Promise<string> {
  const { villageCode, gridCode } = report
  const places = await tx
    .selectFrom('place')
    .select(['code', 'level'])
    .where('county', '=', county)
    .where('valid_to', 'is', null)
    .where((is) => is.or([is('code', '=', villageCode), is('parent', '=', villageCode)]))
    .execute()
  if (!places.some((place) => place.code === villageCode))
    throw refuse('village.unknown', 404, { field: 'villageCode' })
  const grids = places.filter((place) => place.level === 'grid')
  if (gridCode !== undefined && !grids.some((grid) => grid.code === gridCode))
    throw refuse('grid.unknown', 400, { field: 'gridCode' })
  const only = grids.length === 1 ? grids[0]?.code : undefined
  // A grid worker takes down what is in the own grid, unless it is said to be elsewhere.
  const own = actor.kind === 'staff' ? grids.find((grid) => grid.code === actor.scope)?.code : undefined
  const code = gridCode ?? own ?? only ?? villageCode
  if (actor.kind === 'staff' && !code.startsWith(scope)) throw refuse('not-found', 404)
  return code
}

/** Never to the desk that the matter is about: the playbook says where such a kind starts. */
function holderOf(kind: KindOfMatter, placeCode: string): string {
  if (kind.startsAt === 'centre') return unitCode(placeCode.slice(0, 6), 'centre')
  if (kind.startsAt === 'town') return unitCode(placeCode.slice(0, 9), 'town')
  return unitOfPlace(kind.startsAt === 'village' ? placeCode.slice(0, 12) : placeCode)
}

interface Made {
  kind: KindOfMatter
  placeCode: string
  channel: string
  hash: Buffer
  state: ReturnType<typeof applied>
}

async function insertMatter(context: MatterContext, report: Report, made: Made): Promise<void> {
  const title = titleOf(report.text)
  await context.tx
    .insertInto('matter')
    .values({
      county: context.county,
      id: report.id,
      village_code: report.villageCode,
      place_code: made.placeCode,
      place_text: report.placeText ?? null,
      lon: report.lon ?? null,
      lat: report.lat ?? null,
      title,
      text: report.text,
      public_title: made.kind.public ? maskText(title) : null,
      channel: made.channel,
      reported_at: context.now,
      body_hash: made.hash,
      ...columnsOf(context, made.state),
    })
    .execute()
}

export interface NewReporter {
  id: string
  matterId: string
  receipt: string
  phone?: string | undefined
  name?: string | undefined
  forOther?: string | undefined
}

/** Who waits for the answer. Phone and name are sealed; anonymous means that nothing was given. */
export async function insertReporter(context: MatterContext, reporter: NewReporter): Promise<void> {
  const { keys, county, now, actor } = context
  const phone = reporter.phone === undefined ? undefined : normalisePhone(reporter.phone)
  if (reporter.phone !== undefined && phone === undefined) throw refuse('phone.malformed', 400, { field: 'phone' })
  await context.tx
    .insertInto('matter_reporter')
    .values({
      county,
      id: reporter.id,
      matter_id: reporter.matterId,
      first_matter_id: reporter.matterId,
      receipt_hash: receiptHash(keys.index, reporter.receipt),
      anonymous: phone === undefined && reporter.name === undefined,
      phone_sealed: phone === undefined ? null : seal(keys.field, phone),
      phone_index: phone === undefined ? null : fingerprint(keys.index, 'phone', phone),
      phone_tail: phone?.slice(-4) ?? null,
      name_sealed: reporter.name === undefined ? null : seal(keys.field, reporter.name),
      name_mask: reporter.name === undefined ? null : maskName(reporter.name),
      villager_id: actor.kind === 'villager' ? actor.id : null,
      for_other: reporter.forOther ?? null,
      recorded_by: actor.kind === 'staff' ? actor.id : null,
      reported_at: now,
    })
    .execute()
}

export async function insertTokens(
  { tx, county }: MatterContext,
  matterId: string,
  placeCode: string,
  text: string,
): Promise<void> {
  await tx
    .insertInto('matter_token')
    .values({
      county,
      matter_id: matterId,
      place_code: placeCode,
      tokens: sql<string>`array_to_tsvector(${bigramsOf(text)}::text[])`,
    })
    .execute()
}
