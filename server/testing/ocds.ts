import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'

/**
 * The release schema of the Open Contracting Data Standard, version 1.1, in our own words: required fields, types, formats,
 * closed code lists and uniqueness, for the fields that the county fills. Source: schema/release-schema.json and
 * schema/release-package-schema.json of github.com/open-contracting/standard. Two things are held tighter than there:
 * a field that the standard does not know is refused, so that no name is misspelt, and nothing is empty or null.
 */
const text = { type: 'string', minLength: 1 }
const moment = { type: 'string', format: 'date-time' }
const uri = { type: 'string', format: 'uri' }
const oneOf = (...codes: string[]) => ({ enum: codes })
const list = (items: object) => ({ type: 'array', minItems: 1, uniqueItems: true, items })
const thing = (properties: Record<string, object>, ...required: string[]) => ({
  type: 'object',
  minProperties: 1,
  required,
  // A title in another language bears its tag: `title_en`.
  patternProperties: { '^(title|description|name)_[a-z]{2}(-[A-Z]{2})?$': text },
  additionalProperties: false,
  properties,
})

const money = thing(
  { amount: { type: 'number' }, currency: { type: 'string', pattern: '^[A-Z]{3}$' } },
  'amount',
  'currency',
)
const period = thing({ startDate: moment, endDate: moment, maxExtentDate: moment, durationInDays: { type: 'integer' } })
const reference = thing({ id: text, name: text }, 'id', 'name')
const milestone = thing(
  {
    ...{ id: text, title: text, type: text, description: text, code: text },
    ...{ dueDate: moment, dateMet: moment, dateModified: moment },
    status: oneOf('scheduled', 'met', 'notMet', 'partiallyMet'),
  },
  'id',
)
const amendment = thing({
  id: text,
  date: moment,
  rationale: text,
  description: text,
  amendsReleaseID: text,
  releaseID: text,
})
const transaction = thing(
  { id: text, source: uri, date: moment, value: money, payer: reference, payee: reference, uri },
  'id',
)
const tender = thing(
  {
    ...{ id: text, title: text, description: text },
    status: oneOf('planning', 'planned', 'active', 'cancelled', 'unsuccessful', 'complete', 'withdrawn'),
    ...{ procuringEntity: reference, value: money, minValue: money },
    procurementMethod: oneOf('open', 'selective', 'limited', 'direct'),
    ...{ procurementMethodDetails: text, procurementMethodRationale: text },
    mainProcurementCategory: oneOf('goods', 'works', 'services'),
    ...{ tenderPeriod: period, awardPeriod: period, contractPeriod: period },
    ...{ numberOfTenderers: { type: 'integer', minimum: 0 }, tenderers: list(reference) },
    ...{ milestones: list(milestone), amendments: list(amendment) },
  },
  'id',
)
const award = thing(
  {
    ...{ id: text, title: text, description: text, date: moment, value: money, suppliers: list(reference) },
    ...{ status: oneOf('pending', 'active', 'cancelled', 'unsuccessful'), contractPeriod: period },
  },
  'id',
)
const contract = thing(
  {
    ...{ id: text, awardID: text, title: text, description: text, value: money, period, dateSigned: moment },
    // The two finer words for an ended contract came after 1.1.
    ...{ status: oneOf('pending', 'active', 'cancelled', 'terminated'), amendments: list(amendment) },
    implementation: thing({ transactions: list(transaction), milestones: list(milestone) }),
  },
  'id',
  'awardID',
)
const STAGES = ['planning', 'tender', 'award', 'contract', 'implementation']
const TAGS = [...STAGES, ...STAGES.map((one) => `${one}Update`), 'tenderAmendment', 'tenderCancellation']
const LATE_TAGS = ['awardCancellation', 'contractAmendment', 'contractTermination', 'compiled']
const ROLES = ['buyer', 'procuringEntity', 'supplier', 'tenderer', 'funder', 'enquirer', 'payer', 'payee']

const release = thing(
  {
    // The number sign parts a release from its package in addresses.
    ...{ ocid: text, id: { ...text, pattern: '^[^#]+$' }, date: moment, language: text },
    ...{ tag: list(oneOf(...TAGS, ...LATE_TAGS)), initiationType: oneOf('tender') },
    parties: list(
      thing({ id: text, name: text, roles: list(oneOf(...ROLES, 'reviewBody', 'interestedParty')) }, 'id', 'name'),
    ),
    buyer: reference,
    planning: thing({
      ...{ rationale: text, milestones: list(milestone) },
      budget: thing({ id: text, description: text, amount: money, project: text, projectID: text, uri }),
    }),
    ...{ tender, awards: list(award), contracts: list(contract) },
  },
  ...['ocid', 'id', 'date', 'tag', 'initiationType'],
)
const packed = thing(
  {
    ...{ uri, version: { type: 'string', pattern: '^\\d+\\.\\d+$' }, publishedDate: moment },
    ...{ publisher: thing({ name: text, scheme: text, uid: text, uri }, 'name'), license: uri, publicationPolicy: uri },
    releases: { type: 'array', items: release },
  },
  ...['uri', 'version', 'publishedDate', 'publisher', 'releases'],
)

const ajv = new Ajv({ allErrors: true, strict: false })
// The package's types say a module, its code a function.
;(addFormats as unknown as (to: Ajv) => void)(ajv)
const fitsRelease = ajv.compile(release)
const fitsPackage = ajv.compile(packed)

const faultsOf = (fits: ValidateFunction, sent: unknown): string[] =>
  fits(sent) ? [] : (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)

interface Named {
  id: string
  name?: string
}
type Block = { [name: string]: unknown } & Partial<Named>

/** Each block of the release, at any depth. */
function* blocksOf(value: unknown, path = ''): Generator<[string, Block | Block[]]> {
  if (typeof value !== 'object' || value === null) return
  yield [path, value as Block] // JSON.
  for (const [key, part] of Object.entries(value)) yield* blocksOf(part, `${path}/${key}`)
}

/** What no schema can say: ids once in their list, whoever is named stands among the parties, each contract has its award. */
function faultsOfReferences(sent: Block): string[] {
  const faults: string[] = []
  const parties = (sent['parties'] ?? []) as Named[]
  for (const [path, block] of blocksOf(sent)) {
    if (Array.isArray(block)) {
      const ids = block.flatMap(({ id }) => id ?? [])
      if (new Set(ids).size !== ids.length) faults.push(`${path} names an id twice`)
    } else if (/\/(buyer|payer|payee|procuringEntity|suppliers\/\d+|tenderers\/\d+)$/.test(path)) {
      const known = parties.some(({ id, name }) => id === block.id && name === block.name)
      if (!known) faults.push(`${path} is no party`)
    }
  }
  const awards = ((sent['awards'] ?? []) as Named[]).map(({ id }) => id)
  for (const { awardID } of (sent['contracts'] ?? []) as { awardID: string }[])
    if (!awards.includes(awardID)) faults.push(`no award ${awardID}`)
  return faults
}

/** Everything that is wrong with a release as it goes over the wire; empty when nothing is. */
export const faultsOfRelease = (sent: unknown): string[] => [
  ...faultsOf(fitsRelease, sent),
  ...faultsOfReferences(sent as Block), // JSON.
]

export const faultsOfPackage = (sent: { releases: unknown[] }): string[] => [
  ...faultsOf(fitsPackage, sent),
  ...sent.releases.flatMap((one) => faultsOfReferences(one as Block)), // JSON.
]
