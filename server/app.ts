import { accountJobs, registerAccount } from '#capabilities/account/index.ts'
import { registerAssets } from '#capabilities/asset/index.ts'
import { addAuditPages } from '#capabilities/audit/index.ts'
import { registerCallout } from '#capabilities/callout/index.ts'
import { addCommandPages, addCommandRoutes } from '#capabilities/command/index.ts'
import { decisionRecords, decisionRulesFrom, registerDecision } from '#capabilities/decision/index.ts'
import { type RecordSource, registerDisclosure, rulesFrom } from '#capabilities/disclosure/index.ts'
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
import {
  addDeskPages,
  addMatterRoutes,
  addResidentPages,
  MATTER_CHANGED,
  matterJobs,
  RENEW_DUES,
  type WithRules,
} from '#capabilities/matter/index.ts'
import { addNoticeboard } from '#capabilities/noticeboard/index.ts'
import { findByReceipt, petitionRulesFrom, registerPetitions } from '#capabilities/petition/index.ts'
import { addDarkroom, addPhotoRoutes, photoJobs, photoLimitsOn } from '#capabilities/photo/index.ts'
import { addPlaceRoutes, gridFinder, openMapBook } from '#capabilities/place/index.ts'
import { addPlaybookPages, PLAYBOOK_CHANGED, ruleOn } from '#capabilities/playbook/index.ts'
import { powerRulesFrom, registerPower, worksRecords } from '#capabilities/power/index.ts'
import { addNumbersPages, addStatisticsRoutes, type NumbersBook } from '#capabilities/statistics/index.ts'
import { registerSteward } from '#capabilities/steward/index.ts'
import { registerTipoff } from '#capabilities/tipoff/index.ts'
import { addVisitPages, addVisitRoutes, visitJobs, visitRules, type WithVisits } from '#capabilities/visit/index.ts'
import { registerWarning, warningRulesFrom } from '#capabilities/warning/index.ts'
import type { Context } from '#platform/context.ts'
import type { Floor } from '#platform/http/floor.ts'
import { addLive } from '#platform/http/live.ts'
import { type App, makeServer } from '#platform/http/server.ts'
import { addShared } from '#platform/http/shared.ts'
import { addJob } from '#platform/jobs/queue.ts'
import type { Job } from '#platform/jobs/worker.ts'
import { addPress } from '#platform/pdf/send-paper.ts'
import { accountSettings } from './account-settings.ts'
import { type CountyBook, openCountyBook } from './county-book.ts'
import { faceFactsOf } from './face-facts.ts'

export interface CountyApp {
  app: App
  book: CountyBook
  withRules: WithRules
  jobs: Job[]
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
  addLive(app, [MATTER_CHANGED, PLAYBOOK_CHANGED])
  addShared(app)
  addPress(app)
  renewOnChange(app, book)
  const map = openMapBook()
  addPlaceRoutes(app, book.places, map)
  addDarkroom(app, () => photoLimitsOn(book.playbook(), today()))
  addPhotoRoutes(app)
  addLogRoutes(app, () => floor.log)
  addLogPages(app, () => floor.log)
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
  registerDecision(app, decisionRulesFrom(book.playbook), book)
  const powerJobs = registerPower(app, powerRulesFrom(book.playbook), book)
  registerAssets(app, book)
  registerFund(app, fundRulesFrom(book.playbook), book)
  const numbers: NumbersBook = { withRules, places: book.places, playbook: book.playbook }
  addResidentPages(app, { ...numbers, findGrid: gridFinder(), isPetition })
  addNoticeboard(app, { ...numbers, withDisclosures })
  addStatisticsRoutes(app, numbers)
  addNumbersPages(app, numbers)
  addCommandRoutes(app, { ...numbers, map })
  addCommandPages(app, { ...numbers, map })
  registerAccount(app, accountSettings(book))
  const jobs: Job[] = [
    ...registerDisclosure(app, { ...book, withDisclosures, sources: recordSources(book) }),
    ...registerTipoff(app, book),
    ...matterJobs(withRules),
    ...visitJobs(),
    ...powerJobs,
    ...registerPetitions(app, petitionRulesFrom(book.playbook), book),
    ...addOversight(app, book),
    ...gridTimetable,
    ...calloutTimetable,
    ...accountJobs(),
    ...photoJobs(floor.filesDir),
    ...ownJobs(book),
  ]
  return { app, book, withRules, jobs }
}

const isPetition = async (context: Context, matterId: string): Promise<boolean> =>
  (await findByReceipt(context, matterId)) !== undefined

/** Capabilities whose publications are entries of the catalogue as well, drafted by themselves. */
const recordSources = (book: CountyBook): RecordSource[] => [
  decisionRecords(decisionRulesFrom(book.playbook)),
  worksRecords(powerRulesFrom(book.playbook)),
  fundRecords(fundRulesFrom(book.playbook)),
]

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

/** What looks at everything that villages do: the five lights, and warnings, which are looked for town by town. */
function addOversight(app: App, book: CountyBook): Job[] {
  registerSteward(app, book)
  const { county } = app.floor
  const towns = () =>
    book
      .places()
      .childrenOf(county)
      .map(({ code }) => code)
  return registerWarning(app, warningRulesFrom(book.playbook), { places: book.places, towns })
}

/** What the public pages of grids look up: names, and whose telephone oversees grid workers. */
const publicGrids = (book: CountyBook, today: () => string) => ({
  nameOf: (code: string, lang: 'zh-CN' | 'en') => book.places().nameOf(code, lang),
  exists: (code: string) => book.places().find(code)?.level === 'grid',
  supervision: () => {
    const centre = ruleOn(book.playbook().contacts, 'county-centre', today())?.body
    return centre?.phone === undefined ? undefined : { name: centre.name, number: centre.phone }
  },
})

/** Every process reads the book again when rules change, and when it may have missed that. */
function renewOnChange(app: App, book: CountyBook): void {
  app.live.hear((told) => {
    const changed = 'change' in told ? told.change.about === PLAYBOOK_CHANGED : told.listening
    if (changed) book.renew().catch((error: Error) => app.log.error({ err: error }, 'county book not renewed'))
  })
}
