import type { ShownDispute, ShownDisputeStep } from '#web/ui/board/dispute-view.ts'
import type { Block } from '#web/ui/paper/blocks.ts'
import { heading, type Reading, tableOf, text } from './paper-parts.ts'

interface Known {
  agreement: Block[]
  routes: Block[]
  parties: Block[]
}

type Part = 'application' | 'consent' | 'sessions' | 'agreement' | 'performance' | 'court' | 'routes'

const PARTS: readonly Part[] = ['application', 'consent', 'sessions', 'agreement', 'performance', 'court', 'routes']
const VERBS: Partial<Record<Part, readonly ShownDisputeStep['verb'][]>> = {
  consent: ['rights-told', 'consented', 'refused', 'mediator-named', 'recused', 'accepted', 'extended'],
  performance: ['performed', 'breached', 'sued', 'followed-up'],
  court: ['confirmation-applied', 'confirmation-decided'],
}

const HAS: Record<Part, (dispute: ShownDispute) => boolean> = {
  application: () => true,
  consent: (dispute) => stepsOf(dispute, 'consent').length > 0,
  sessions: ({ sessions }) => sessions.some(({ heldOn }) => heldOn !== undefined),
  agreement: ({ agreed }) => agreed !== undefined,
  performance: (dispute) => stepsOf(dispute, 'performance').length > 0,
  court: (dispute) => stepsOf(dispute, 'court').length > 0,
  routes: ({ routes }) => routes.length > 0,
}

const stepsOf = ({ steps }: ShownDispute, part: Part): ShownDisputeStep[] =>
  steps.filter(({ verb }) => VERBS[part]?.includes(verb))

/** Only the papers that there are, each under its number on the cover. */
export function fileParts(reading: Reading, known: Known): Block[] {
  const { face, dispute } = reading
  const say = face.t.dispute.papers
  const parts = PARTS.filter((part) => HAS[part](dispute))
  return [
    heading(say.fileParts.cover),
    ...parts.map((part, i) => text(`${i + 1}. ${say.fileParts[part]}`, { above: 0.2 })),
    ...parts.flatMap((part, i) => [
      { kind: 'rule', above: 1 } as const,
      heading(`${i + 1}. ${say.fileParts[part]}`),
      ...blocksOf(part, reading, known),
    ]),
  ]
}

function blocksOf(part: Part, reading: Reading, known: Known): Block[] {
  if (part === 'application') return application(reading, known)
  if (part === 'sessions') return sessions(reading)
  if (part === 'agreement') return known.agreement
  if (part === 'routes') return known.routes
  return [course(reading, stepsOf(reading.dispute, part))]
}

function application({ face, formats, dispute }: Reading, { parties }: Known): Block[] {
  const { facts, origins, said, papers } = face.t.dispute
  return [
    tableOf(
      [papers.columns.item, papers.columns.content],
      [
        [facts.kind, dispute.kind],
        [facts.place, dispute.place],
        [facts.body, dispute.body],
        [facts.origin, origins[dispute.origin]],
        [facts.received, formats.date(dispute.receivedOn)],
        [facts.mediators, dispute.mediators.map(({ name }) => name).join(', ')],
      ],
    ),
    ...parties,
    heading(said),
    text(dispute.text, { above: 0.3 }),
  ]
}

function sessions({ face, formats, dispute }: Reading): Block[] {
  const { forms, fields } = face.t.dispute
  return dispute.sessions
    .filter(({ heldOn }) => heldOn !== undefined)
    .flatMap((one) => [
      text([forms[one.form], formats.date(one.on), one.time, one.place].filter(Boolean).join(' · '), {
        bold: true,
        above: 0.6,
        keep: true,
      }),
      ...(one.present ? [text(`${fields.present}: ${one.present}`, { above: 0.2 })] : []),
      text(one.text ?? '', { above: 0.2 }),
    ])
}

function course({ face, formats }: Reading, steps: readonly ShownDisputeStep[]): Block {
  const { papers, acts, courseWords } = face.t.dispute
  const nameOf = (verb: ShownDisputeStep['verb']) =>
    verb === 'registered' || verb === 'entered' ? courseWords[verb] : acts[verb]
  return tableOf(
    [papers.columns.day, papers.columns.item, papers.columns.content, papers.columns.who],
    steps.map(({ verb, data, party, unit, name }) => [
      formats.date(data.day),
      nameOf(verb),
      [party, data.mediatorName, data.reason, data.text, data.court, data.paper].filter(Boolean).join(' · '),
      [unit, name].filter(Boolean).join(' '),
    ]),
  )
}
