import { accountJobs, registerAccount } from '#capabilities/account/index.ts'
import { alarmRulesFrom, registerAlarms } from '#capabilities/alarm/index.ts'
import { assessmentRulesFrom, registerAssessment } from '#capabilities/assessment/index.ts'
import { assetRulesFrom, registerAssets } from '#capabilities/asset/index.ts'
import { addAuditPages } from '#capabilities/audit/index.ts'
import { registerCallout } from '#capabilities/callout/index.ts'
import { addCommandPages, addCommandRoutes } from '#capabilities/command/index.ts'
import { registerConsultations } from '#capabilities/consultation/index.ts'
import { CONTEST_PUBLISHED, contestRulesFrom, registerContest } from '#capabilities/contest/index.ts'
import { counterRulesFrom, registerCounter } from '#capabilities/counter/index.ts'
import { decisionRecords, decisionRulesFrom, openDecision, registerDecision } from '#capabilities/decision/index.ts'
import { deliberationRuleFrom, registerDeliberation, type WithDeliberations } from '#capabilities/deliberation/index.ts'
import { type RecordSource, registerDisclosure, rulesFrom } from '#capabilities/disclosure/index.ts'
import { disputeRulesFrom, registerDisputes } from '#capabilities/dispute/index.ts'
import { fundRecords, fundRulesFrom, registerFund } from '#capabilities/fund/index.ts'
import {
  addGridEditPages,
  addGridImportPages,
  addGridPages,
  addGridRoutes,
  addGridStaffPages,
  addPublicGridPages,
  countStaffAlerts,
  gridJobs,
  gridRules,
  type WithGrids,
} from '#capabilities/grid/index.ts'
import {
  addHouseholdPages,
  addHouseholdRoutes,
  householdRules,
  type WithHouseholds,
} from '#capabilities/household/index.ts'
import { addIndexLeaf, addLogPages, addLogRoutes } from '#capabilities/log/index.ts'
import { mandateRulesFrom, registerMandates } from '#capabilities/mandate/index.ts'
import {
  addDeskPages,
  addMatterRoutes,
  addResidentPages,
  MATTER_CHANGED,
  matterJobs,
  RENEW_DUES,
  reportMatter,
  type WithRules,
} from '#capabilities/matter/index.ts'
import { addNoticeboard } from '#capabilities/noticeboard/index.ts'
import { registerOpenData } from '#capabilities/opendata/index.ts'
import { partnershipRulesFrom, registerPartnership } from '#capabilities/partnership/index.ts'
import { findByReceipt, petitionRulesFrom, registerPetitions } from '#capabilities/petition/index.ts'
import { addDarkroom, addPhotoRoutes, photoJobs, photoLimitsOn } from '#capabilities/photo/index.ts'
import { addPlaceRoutes, gridFinder, type MapBook, openMapBook } from '#capabilities/place/index.ts'
import { addPlaybookPages, PLAYBOOK_CHANGED } from '#capabilities/playbook/index.ts'
import { postRulesFrom, registerPosts, tiesTo } from '#capabilities/post/index.ts'
import { powerRulesFrom, registerPower, worksRecords } from '#capabilities/power/index.ts'
import { registerReports } from '#capabilities/report/index.ts'
import { addNumbersPages, addStatisticsRoutes, type NumbersBook, readTotals } from '#capabilities/statistics/index.ts'
import { readLights, registerSteward } from '#capabilities/steward/index.ts'
import { registerTeam, teamRulesFrom } from '#capabilities/team/index.ts'
import { registerTipoff } from '#capabilities/tipoff/index.ts'
import { addVisitPages, addVisitRoutes, visitJobs, visitRules, type WithVisits } from '#capabilities/visit/index.ts'
import { registerWarning, warningRulesFrom } from '#capabilities/warning/index.ts'
import type { Context } from '#platform/context.ts'
import type { Floor } from '#platform/http/floor.ts'
import { addLive } from '#platform/http/live.ts'
import { type App, makeServer } from '#platform/http/server.ts'
import { addShared } from '#platform/http/shared.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { addJob } from '#platform/jobs/queue.ts'
import type { Job } from '#platform/jobs/worker.ts'
import { addPress } from '#platform/pdf/send-paper.ts'
import { accountSettings } from './account-settings.ts'
import { type CountyBook, openCountyBook } from './county-book.ts'
import { addEmulation } from './emulation.ts'
import { faceFactsOf } from './face-facts.ts'
import { FIGURES } from './figures.ts'
import { addNeighbours, type Neighbours } from './neighbours.ts'
import { publicGrids } from './public-grids.ts'
import { receiptCourses } from './receipt-courses.ts'
import { addVillageLife, villageLifeJobs } from './village-life.ts'

export interface CountyApp {
  app: App
  book: CountyBook
  withRules: WithRules
  jobs: Job[]
  /** The gateway for cameras, shut until it is opened. */
  cameras: Neighbours['cameras']
}

/** The composition root: the only file that knows every capability. */
export async function makeApp(floor: Floor): Promise<CountyApp> {
  const book = await openCountyBook(floor)
  const withRules: WithRules = (context) => ({ ...context, rules: book.rules() })
  const today = () => floor.dayOf(floor.clock())
  const households = () => householdRules(book.playbook(), today())
  const withHouseholds: WithHouseholds = (context) => ({ ...context, households: households() })
  const withVisits: WithVisits = (context) => ({
    ...withHouseholds(withRules(context)),
    visits: visitRules(book.playbook(), today()),
  })
  const app = await makeServer(floor, () => faceFactsOf(floor, book))
  addLive(app, [MATTER_CHANGED, PLAYBOOK_CHANGED, CONTEST_PUBLISHED])
  addShared(app)
  addPress(app)
  renewOnChange(app, book)
  const map = openMapBook()
  addPlaceRoutes(app, book.places, map)
  addKept(app, () => photoLimitsOn(book.playbook(), today()))
  addMatterRoutes(app, withRules)
  addDeskPages(app, withRules, book, (context) => countStaffAlerts(withGridsFrom(book)(context)))
  addPlaybookPages(app, book)
  const gridTimetable = addGrids(app, book, today)
  addAuditPages(app, { places: book.places, calendar: () => book.rules().calendar })
  addHouseholdRoutes(app, withHouseholds)
  addHouseholdPages(app, { withHouseholds, rules: households })
  addVisitRoutes(app, withVisits)
  const calloutTimetable = registerCallout(app, (context) => ({ ...withRules(context), ...withVisits(context).visits }))
  const withDisclosures = rulesFrom(book.playbook)
  addVisitPages(app, { withVisits, places: book.places, map })
  addDeciding(app, book, withRules)
  const powerJobs = registerPower(app, powerRulesFrom(book.playbook), book)
  addHoldings(app, book)
  const numbers: NumbersBook = { withRules, places: book.places, playbook: book.playbook }
  addResidentPages(app, { ...numbers, findGrid: gridFinder(), courses: receiptCourses(book) })
  addNoticeboard(app, { ...numbers, withDisclosures })
  addStatisticsRoutes(app, numbers)
  addNumbersPages(app, numbers)
  addCentre(app, book)
  registerOpenData(app, { ...book, withRules, withDisclosures, map, findGrid: gridFinder() })
  const commandJobs = addCommand(app, book, { ...numbers, map })
  registerAccount(app, accountSettings(book))
  const neighbours = addNeighbours(app, book, withRules)
  const jobs: Job[] = [
    ...registerDisclosure(app, { ...book, withDisclosures, sources: recordSources(book) }),
    ...registerTipoff(app, book),
    ...matterJobs(withRules),
    ...visitJobs(),
    ...powerJobs,
    ...addPetitions(app, book),
    ...neighbours.jobs,
    ...addOversight(app, book),
    ...commandJobs,
    ...gridTimetable,
    ...calloutTimetable,
    ...accountJobs(),
    ...photoJobs(floor.filesDir),
    ...ownJobs(book),
  ]
  return { app, book, withRules, jobs, cameras: neighbours.cameras }
}

/** What villages own and pay out. */
function addHoldings(app: App, book: CountyBook): void {
  registerAssets(app, assetRulesFrom(book.playbook), book)
  registerFund(app, fundRulesFrom(book.playbook), book)
}

/** The one-stop centre: its counter, and quarrels in mediation. */
function addCentre(app: App, book: CountyBook): void {
  registerCounter(app, counterRulesFrom(book.playbook), book)
  registerDisputes(app, disputeRulesFrom(book.playbook), book)
}

/** The command centre with what rings at it and who is called together from it. */
function addCommand(app: App, book: CountyBook, numbers: NumbersBook & { map: MapBook }): Job[] {
  const withAlarms = alarmRulesFrom(book.playbook)
  registerConsultations(app, { ...book, withRules: numbers.withRules })
  addCommandRoutes(app, { ...numbers, withAlarms })
  addCommandPages(app, { ...numbers, withAlarms })
  return registerAlarms(app, withAlarms, book)
}

/** How villages talk things over, how they decide, and who serves them unpaid. */
function addDeciding(app: App, book: CountyBook, withRules: WithRules): void {
  registerDecision(app, decisionRulesFrom(book.playbook), book)
  registerDeliberation(app, withDeliberationsFrom(book, withRules), book)
  addVillageLife(app, book, withRules)
  registerTeam(app, teamRulesFrom(book.playbook), book)
  const isVillage = (code: string) => book.places().find(code)?.level === 'village'
  registerPartnership(app, partnershipRulesFrom(book.playbook, isVillage), book)
}

/** What was talked over goes on to a decision of the village or to whoever answers for it. */
function withDeliberationsFrom(book: CountyBook, withRules: WithRules): WithDeliberations {
  const ruleOf = deliberationRuleFrom(book.playbook)
  const withDecisions = decisionRulesFrom(book.playbook)
  return (context) => ({
    ...context,
    ...ruleOf(context.today),
    kinds: withDecisions(context).rules.proceduresOn(context.today),
    draftDecision: (body) => openDecision(withDecisions(context), body),
    refer: (report) => reportMatter(withRules(context), report),
  })
}

/** Petitions, and petitions that somebody acts in for the resident. */
const addPetitions = (app: App, book: CountyBook): Job[] => [
  ...registerPetitions(app, petitionRulesFrom(book.playbook), book),
  ...registerMandates(app, mandateRulesFrom(book.playbook), { places: book.places, accusedOf, tiedTo: tiesBy(book) }),
]

/** Holders of posts who declared kin or interest to a unit, by name. */
const tiesBy = (book: CountyBook) => async (context: Context, village: string, unit: string) => {
  const ties = await asSystem(context, () => tiesTo(context, village, book.places().unitName(unit, 'zh-CN')))
  return ties.flatMap(({ officer }) => (officer ? [officer.name] : []))
}

/** The unit that a matter's petition complains of: known to the program whether or not whoever asks may see the petition. */
const accusedOf = async (context: Context, matterId: string): Promise<string | undefined> => {
  const find = () => findByReceipt(context, matterId)
  const petition = context.actor.kind === 'staff' ? await asSystem(context, find) : await find()
  return petition?.accused ?? undefined
}

/** Capabilities whose publications are entries of the catalogue as well, drafted by themselves. */
const recordSources = (book: CountyBook): RecordSource[] => [
  decisionRecords(decisionRulesFrom(book.playbook)),
  worksRecords(powerRulesFrom(book.playbook)),
  fundRecords(fundRulesFrom(book.playbook)),
]

/** What is kept outside the database: photos, and the log with its proofs. */
function addKept(app: App, limits: Parameters<typeof addDarkroom>[1]): void {
  addDarkroom(app, limits)
  addPhotoRoutes(app)
  addLogRoutes(app, () => app.floor.log)
  addLogPages(app, () => app.floor.log)
}

/** What belongs to the whole: its rules are read anew, and the day's index goes into the log. */
const ownJobs = (book: CountyBook): Job[] => [
  {
    task: PLAYBOOK_CHANGED,
    run: async (act) => {
      await book.renew()
      await act((context) => addJob(context, RENEW_DUES, {}, { key: RENEW_DUES }))
    },
  },
  { task: 'county-book', every: '* * * * *', run: () => book.renew() },
  { task: 'log-index', every: '* * * * *', run: (act) => act(addIndexLeaf) },
  ...villageLifeJobs(book),
]

const withGridsFrom =
  (book: CountyBook): WithGrids =>
  (context) => ({ ...context, gridRules: gridRules(book.playbook(), context.today) })

function addGrids(app: App, book: CountyBook, today: () => string): Job[] {
  const withGrids = withGridsFrom(book)
  addGridPages(app, withGrids)
  addGridStaffPages(app, withGrids)
  addGridRoutes(app, withGrids)
  addGridImportPages(app, withGrids)
  addGridEditPages(app, withGrids)
  addPublicGridPages(app, publicGrids(book, today))
  return gridJobs(withGrids)
}

/** What looks at everything that villages do: who holds which post, the five lights, reports, and warnings, looked for town by town. */
function addOversight(app: App, book: CountyBook): Job[] {
  registerPosts(app, postRulesFrom(book.playbook), book)
  registerSteward(app, book)
  addEmulation(app, book)
  registerAssessment(app, assessmentRulesFrom(book.playbook, { lights: readLights, totals: readTotals }), book)
  const reports = registerReports(app, { places: book.places, playbook: book.playbook, figures: FIGURES })
  const { county } = app.floor
  const towns = () =>
    book
      .places()
      .childrenOf(county)
      .map(({ code }) => code)
  return [
    ...registerWarning(app, warningRulesFrom(book.playbook), { places: book.places, towns }),
    ...registerContest(app, contestRulesFrom(book.playbook, { places: book.places, county }), book),
    ...reports,
  ]
}

/** Every process reads the book again when rules change, and when it may have missed that. */
function renewOnChange(app: App, book: CountyBook): void {
  app.live.hear((told) => {
    const changed = 'change' in told ? told.change.about === PLAYBOOK_CHANGED : told.listening
    if (changed) book.renew().catch((error: Error) => app.log.error({ err: error }, 'county book not renewed'))
  })
}
