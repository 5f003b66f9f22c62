/** The arrows of ARCHITECTURE.md as rules; a comment says what to do instead. */

const TEST = '(\\.test\\.tsx?$|^(server/testing|e2e|bench)/)'
const CAPABILITY = '^server/capabilities/([^/]+)/'
/** A name inside a capability is a file, or a folder of that name when it has grown. */
const named = (...names) => `^server/capabilities/[^/]+/(${names.join('|')})(\\.tsx?$|/)`
/** What runs on phones too. A schema that has grown keeps its parts in `shapes/`. */
const PURE = ['schema', 'shapes', 'rules']
/** A type alone makes no arrow at run time. */
const AT_RUN_TIME = { dependencyTypesNot: ['type-only'] }

/** Inside a capability, imports only point left. */
const INNER = ['schema|shapes', 'rules', 'access', 'queries', 'actions', 'routes|pages|jobs', 'index']
const inner = INNER.slice(0, -1).map((name, i) => ({
  name: `inner-${name.replaceAll('|', '-')}`,
  comment: `${name} may not know ${INNER.slice(i + 1).join(', ')}.`,
  severity: 'error',
  from: { path: `^server/capabilities/([^/]+)/(${name})(\\.tsx?$|/)`, pathNot: TEST },
  to: { path: `^server/capabilities/$1/(${INNER.slice(i + 1).join('|')})(\\.tsx?$|/)` },
}))

/** Later tiers may look at earlier ones; the other way goes through a job or an event in the database. */
const TIERS = [
  ['who-and-where', 'place|grid|household|post|team|account|playbook|photo'],
  [
    'what-happens',
    'matter|visit|petition|mandate|dispute|disclosure|decision|power|project|fund|warning|tipoff|deliberation|charter|neighbourhood',
  ],
  ['how-well', 'assessment|contest|appraisal|task|practice|honour'],
  ['what-we-see', 'command|steward|report|feed|statistics|noticeboard|audit'],
]
const tiers = TIERS.slice(0, -1).map(([name, members], i) => ({
  name: `tier-${name}`,
  comment: 'An earlier tier never imports a later one.',
  severity: 'error',
  from: { path: `^server/capabilities/(${members})/`, pathNot: TEST },
  to: {
    path: `^server/capabilities/(${TIERS.slice(i + 1)
      .map(([, later]) => later)
      .join('|')})/`,
  },
}))

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Move what both need to where both may look.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: AT_RUN_TIME },
    },
    {
      name: 'no-unknown',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      // The build, which a fresh clone has not made yet.
      to: { couldNotResolve: true, pathNot: '^(\\.\\./)?dist/' },
    },
    {
      name: 'no-dev-package-in-production',
      comment: 'An install for production has no devDependencies.',
      severity: 'error',
      from: { path: '^(kernel|server|web|seed)/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'kernel-is-pure',
      comment: 'The kernel runs on phones: it imports nothing but itself.',
      severity: 'error',
      from: { path: '^kernel/', pathNot: TEST },
      to: { pathNot: '^kernel/' },
    },
    {
      name: 'platform-knows-no-capability',
      comment: 'The floor never looks up.',
      severity: 'error',
      from: { path: '^server/platform/', pathNot: TEST },
      to: { path: '^server/(capabilities|app|main|testing)' },
    },
    {
      name: 'platform-takes-words-and-shells',
      comment: 'Of the fronts the floor knows only the design system, and the page that reads its own OpenAPI.',
      severity: 'error',
      from: { path: '^server/platform/', pathNot: TEST },
      to: { path: '^web/', pathNot: ['^web/ui/', '^web/desk/api/'] },
    },
    {
      name: 'capability-door',
      comment: 'Use another capability through its index.ts; pure rules may also use pure rules.',
      severity: 'error',
      from: { path: CAPABILITY, pathNot: [TEST, named(...PURE)] },
      to: {
        path: '^server/capabilities/',
        pathNot: ['^server/capabilities/$1/', '^server/capabilities/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'composition-door',
      comment: 'app.ts, main.ts and the seed also knock.',
      severity: 'error',
      from: { path: '^(server/[^/]+\\.ts$|seed/)', pathNot: TEST },
      to: {
        path: '^server/capabilities/',
        pathNot: ['^server/capabilities/[^/]+/index\\.ts$', named(...PURE)],
      },
    },
    {
      name: 'rules-are-pure',
      comment:
        'schema and rules run on the phone too. The shape of an act is as pure as they are, and theirs in common.',
      severity: 'error',
      from: { path: named(...PURE), pathNot: TEST },
      to: {
        pathNot: [
          '^kernel/',
          '^playbook/',
          named(...PURE),
          '^server/platform/facts/act-shape\\.ts$',
          'node_modules/typebox/',
        ],
      },
    },
    {
      name: 'sql-has-two-homes',
      comment: 'Only queries and actions speak SQL.',
      severity: 'error',
      from: { path: '^server/capabilities/', pathNot: [named('queries', 'actions'), TEST] },
      to: { path: ['node_modules/(kysely|pg)/', '^server/platform/db'], ...AT_RUN_TIME },
    },
    {
      name: 'http-has-one-home',
      comment: 'Only routes and pages speak HTTP.',
      severity: 'error',
      from: { path: '^server/capabilities/', pathNot: [named('routes', 'pages'), TEST] },
      to: { path: ['node_modules/fastify', '^server/platform/http'], ...AT_RUN_TIME },
    },
    {
      name: 'words-are-for-the-edge',
      comment: 'What is said to people is composed in routes, pages and jobs.',
      severity: 'error',
      from: { path: named(...PURE, 'access', 'queries', 'actions'), pathNot: TEST },
      to: { path: '^web/' },
    },
    {
      name: 'web-takes-only-pure-files',
      comment: 'Front ends share shapes and rules, never the server.',
      severity: 'error',
      from: { path: '^web/', pathNot: TEST },
      to: { path: '^server/', pathNot: named(...PURE) },
    },
    {
      name: 'fronts-are-strangers',
      comment: 'What two front ends share lives in web/ui or web/offline.',
      severity: 'error',
      from: { path: '^web/(villager|desk|command|grid)/' },
      to: { path: '^web/(villager|desk|command|grid)/', pathNot: '^web/$1/' },
    },
    {
      name: 'ui-knows-no-front',
      comment: 'The design system is under the fronts.',
      severity: 'error',
      from: { path: '^web/(ui|offline)/', pathNot: TEST },
      to: { path: '^web/(villager|desk|command|grid)/' },
    },
    {
      name: 'ledger-knows-no-rules',
      comment: 'What measures the warnings is made up without them: shapes only, neither rules nor their numbers.',
      severity: 'error',
      from: { path: '^seed/ledger/' },
      to: { path: '^(server/capabilities/(warning/(?!shapes/)|playbook/)|playbook/)' },
    },
    {
      name: 'rules-know-no-ledger',
      comment: 'The made-up records that measure the warnings are for the bench alone.',
      severity: 'error',
      from: { path: '^(kernel|server|web)/', pathNot: TEST },
      to: { path: '^seed/ledger/' },
    },
    {
      name: 'no-test-in-production',
      severity: 'error',
      from: { pathNot: [TEST, '^(vitest|playwright)\\.config\\.ts$'] },
      to: { path: TEST },
    },
    ...tiers,
    ...inner,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|\\.wt)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types'] },
  },
}
