import { columnsOf, type DatedRules, receiptFor, receiptHash } from '#capabilities/matter/index.ts'
import type { MatterAction } from '#capabilities/matter/rules/index.ts'
import { titleOf } from '#capabilities/matter/rules/title.ts'
import { bigramsOf } from '#kernel/bigram.ts'
import { maskName, maskText } from '#kernel/mask.ts'
import { fingerprint, type Keys, seal, sha256 } from '#platform/crypto/keys.ts'
import type { Journey } from '../history/journey.ts'
import type { Reporter } from '../history/reporters.ts'
import type { Random } from '../random.ts'
import { escaped, lineOf, type Row } from './copy.ts'

/** What the rows are made with. */
export type RowContext = {
  county: string
  now: Date
  rules: DatedRules
  keys: Keys
  random: Random
  /** What is kept of the receipts so far. */
  receipts: Set<string>
}

export const TABLES = {
  matter: [
    ...['county', 'id', 'number', 'kind', 'village_code', 'place_code', 'place_text', 'lon', 'lat', 'title', 'text'],
    ...['public_title', 'channel', 'state', 'holder', 'lead', 'co_units', 'supervisor', 'handled_by', 'reported_at'],
    ...['accepted_at', 'handled_at', 'closed_at', 'due_at', 'step_due_at', 'wake_at', 'outcome', 'satisfaction'],
    ...['say_by', 'merged_into', 'split_from', 'reopened', 'returned', 'urged', 'escalated', 'reporters', 'version'],
    'body_hash',
  ],
  matter_action: [
    ...['county', 'matter_id', 'seq', 'id', 'verb', 'at', 'by_kind', 'by_account', 'by_unit', 'by_name', 'data'],
  ],
  matter_reporter: [
    ...['county', 'id', 'matter_id', 'first_matter_id', 'receipt_hash', 'anonymous', 'phone_sealed', 'phone_index'],
    ...['phone_tail', 'name_sealed', 'name_mask', 'for_other', 'recorded_by', 'reported_at'],
  ],
  matter_unit: ['county', 'matter_id', 'unit', 'place_code', 'part', 'since'],
  matter_token: ['county', 'matter_id', 'place_code', 'tokens'],
} as const satisfies Record<string, readonly string[]>

export type Table = keyof typeof TABLES

const WITH_PLACE_TEXT = 0.3
const WITH_POINT = 0.35
/** A few hundred metres, in degrees. */
const NEAR = 0.0022

export function linesOf(context: RowContext, journey: Journey, number: number): Record<Table, string[]> {
  const { county, random } = context
  const { arrival, id, parts, actions, reporters, world } = journey
  const place_code = arrival.place
  const place_text = arrival.placeText ?? (random.chance(WITH_PLACE_TEXT) ? world.writer.place(arrival.kind) : null)
  const tokens = tokensOf(`${journey.text} ${place_text ?? ''}`)
  return {
    matter: [lineOf(TABLES.matter, { ...matterRow(context, journey), number, place_text })],
    matter_action: actions.map((action, i) => actionLine(`${county}\t${id}\t${i + 1}`, action)),
    matter_reporter: reporters.map((one) => lineOf(TABLES.matter_reporter, reporterRow(context, journey, one))),
    matter_unit: [...parts].map(
      ([unit, { part, since_ms }]) => `${county}\t${id}\t${unit}\t${place_code}\t${part}\t${moment(since_ms)}\n`,
    ),
    matter_token: [`${county}\t${id}\t${place_code}\t${tokens}\n`],
  }
}

/** Written out, because there are half a million of them; nothing but the data can hold a sign to be escaped. */
function actionLine(head: string, { id, verb, at_ms, by, data }: MatterAction): string {
  const who = `${by.kind}\t${by.account ?? '\\N'}\t${by.unit ?? '\\N'}\t${by.name ?? '\\N'}`
  return `${head}\t${id}\t${verb}\t${moment(at_ms)}\t${who}\t${escaped(JSON.stringify(data))}\n`
}

const moment = (at_ms: number): string => new Date(at_ms).toISOString()

function matterRow(context: RowContext, journey: Journey): Row {
  const { county, rules, random } = context
  const { arrival, text, id, state, world, actions } = journey
  const title = titleOf(text)
  const middle = random.chance(WITH_POINT) ? world.middles.get(arrival.place) : undefined
  const near = () => (random.next() - 0.5) * NEAR
  return {
    county,
    id,
    village_code: arrival.village.code,
    place_code: arrival.place,
    lon: middle && middle[0] + near(),
    lat: middle && middle[1] + near(),
    title,
    text,
    public_title: rules.kindOn(state.kind, arrival.at_ms)?.public ? maskText(title) : null,
    channel: actions[0]?.data.channel,
    reported_at: new Date(arrival.at_ms),
    body_hash: sha256(text),
    ...columnsOf(context, state),
  }
}

/** Phones and names sealed, receipts as fingerprints: just as when somebody reports. */
function reporterRow(context: RowContext, journey: Journey, reporter: Reporter): Row {
  const { county, keys } = context
  const { id, phone, name } = reporter
  return {
    county,
    id,
    matter_id: journey.state.mergedInto ?? journey.id,
    first_matter_id: journey.id,
    receipt_hash: ownReceipt(context, id),
    anonymous: phone === undefined && name === undefined,
    phone_sealed: phone && seal(keys.field, phone),
    phone_index: phone && fingerprint(keys.index, 'phone', phone),
    phone_tail: phone?.slice(-4),
    name_sealed: name && seal(keys.field, name),
    name_mask: name && maskName(name),
    for_other: reporter.forOther,
    recorded_by: reporter.recordedBy,
    reported_at: new Date(reporter.at_ms),
  }
}

/**
 * Receipts are short, and with so many at once one county in forty makes two alike: the later reporter then has none that
 * could be typed.
 */
function ownReceipt({ keys, receipts }: RowContext, id: string): Buffer {
  const kept = receiptHash(keys.index, receiptFor(keys, id))
  const print = kept.toString('base64')
  if (receipts.has(print)) return sha256(id)
  receipts.add(print)
  return kept
}

/** The text form of a tsvector without positions; words hold letters and digits only, so nothing needs escaping. */
const tokensOf = (text: string): string =>
  bigramsOf(text)
    .map((pair) => `'${pair}'`)
    .join(' ')
