import type { ShownDispute } from '#web/ui/board/dispute-view.ts'
import type { Face } from '#web/ui/face.tsx'
import { type Formats, formatsFor } from '#web/ui/messages/format.ts'
import type { Block, Paper } from '#web/ui/paper/blocks.ts'
import { fileParts } from './paper-file.ts'
import { heading, type Reading, tableOf, text } from './paper-parts.ts'
import type { PaperKind } from './view.ts'

/** A paper of a mediation: its title, number, what it says, who signs it and when. */
export function disputePaper(given: Face, kind: PaperKind, dispute: ShownDispute): Paper {
  // Every day with its year, and the same whenever it is drawn.
  const face = { ...given, now: new Date(0) }
  const formats: Formats = formatsFor(face)
  const say = face.t.dispute.papers
  const reading = { face, formats, dispute }
  const name = kind === 'agreement' && dispute.agreed?.form === 'oral' ? say.kinds.oral : say.kinds[kind]
  const foot = `${name} · ${face.t.dispute.number(dispute.number)}`
  const day = kind === 'agreement' ? dispute.agreed?.on : dispute.endedOn
  return {
    title: foot,
    lang: face.lang,
    size: 'a4',
    date: `${day ?? dispute.receivedOn}T00:00:00.000Z`,
    foot,
    counted: say.counted,
    blocks: [
      text(name, { em: 1.7, bold: true, align: 'centre', above: 1 }),
      text(face.t.dispute.number(dispute.number), { align: 'end', above: 0.6 }),
      ...PARTS[kind](reading),
      text(say.basis + (dispute.source ?? ''), { em: 0.85, above: 1 }),
      ...(face.demo ? [text(face.t.common.demoFoot, { em: 0.85, above: 0.5 })] : []),
    ],
  }
}

function partiesBlock({ face, dispute }: Reading): Block[] {
  const { papers, sides } = face.t.dispute
  return [
    heading(papers.parties),
    ...dispute.parties.map(({ side, name }) => text(`${sides[side]}: ${name}`, { above: 0.2 })),
  ]
}

function signatures({ face, formats, dispute }: Reading, day: string | undefined): Block[] {
  const say = face.t.dispute.papers
  return [
    ...dispute.parties.map(({ name }) => text(say.signParty(name), { above: 1 })),
    ...dispute.mediators.map(({ name }) => text(say.signMediator(name), { above: 1 })),
    text(dispute.body, { align: 'end', above: 1 }),
    text(say.seal, { align: 'end' }),
    text(day ? formats.date(day) : '', { align: 'end' }),
  ]
}

function rights(reading: Reading): Block[] {
  const { face, dispute } = reading
  const say = face.t.dispute.papers
  return [
    ...partiesBlock(reading),
    text(say.rightsLead, { above: 0.8 }),
    ...dispute.rights.map((one, i) => text(`${i + 1}. ${one}`, { above: 0.2 })),
    ...signatures(reading, dispute.rightsToldOn),
  ]
}

/** With the content of People's Mediation Law art. 29, in its order. */
function agreement(reading: Reading): Block[] {
  const { face, formats, dispute } = reading
  const say = face.t.dispute.papers
  const { agreed, confirmBy } = dispute
  if (!agreed) return []
  const { fields } = face.t.dispute
  const parts = agreed.instalments.map(({ dueOn, text: what }, i) => `${i + 1}. ${formats.date(dueOn)} ${what}`)
  const isWritten = agreed.form === 'written'
  return [
    ...(agreed.paper ? [text(agreed.paper, { align: 'end' })] : []),
    ...partiesBlock(reading),
    ...(isWritten ? [heading(say.facts)] : [text(say.oral, { above: 0.8 })]),
    ...[agreed.facts, agreed.duty].flatMap((one) => (one ? [text(one, { above: 0.3 })] : [])),
    ...(isWritten ? [heading(say.terms)] : []),
    text(agreed.terms, { above: 0.3 }),
    ...(agreed.manner ? [text(`${fields.manner}: ${agreed.manner}`, { above: 0.3 })] : []),
    ...parts.map((words) => text(words, { above: 0.3 })),
    ...(isWritten ? [text(say.voluntary, { above: 0.8 })] : []),
    text(confirmBy ? say.enforce(formats.date(confirmBy)) : say.notConfirmable, { above: 0.3 }),
    ...signatures(reading, agreed.on),
  ]
}

function request(reading: Reading): Block[] {
  const { face, formats, dispute } = reading
  const say = face.t.dispute.papers
  const { agreed, asked } = dispute
  if (!agreed) return []
  return [
    text(say.requestTo(asked?.court ?? face.t.dispute.fields.court), { above: 1 }),
    ...partiesBlock(reading),
    text(say.request(formats.date(agreed.on), agreed.paper ?? dispute.number), { above: 0.8 }),
    ...dispute.parties.map(({ name }) => text(say.signParty(name), { above: 1 })),
    text(asked ? formats.date(asked.appliedOn) : '', { align: 'end', above: 1 }),
  ]
}

function routes(reading: Reading): Block[] {
  const { face, formats, dispute } = reading
  const say = face.t.dispute.papers
  const rows = dispute.routes.map(({ name, where, source }) => [name, where, source ?? ''])
  return [
    ...partiesBlock(reading),
    text(say.routesLead(formats.date(dispute.endedOn ?? dispute.receivedOn)), { above: 0.8 }),
    tableOf([say.columns.item, say.columns.content, say.basis], rows),
    text(dispute.body, { align: 'end', above: 1.5 }),
    text(say.seal, { align: 'end' }),
    text(formats.date(dispute.endedOn ?? dispute.receivedOn), { align: 'end' }),
  ]
}

/** The year's file: every paper of the course after the other, behind a cover that lists them. */
const file = (reading: Reading): Block[] =>
  fileParts(reading, { agreement: agreement(reading), routes: routes(reading), parties: partiesBlock(reading) })

const PARTS: Record<PaperKind, (reading: Reading) => Block[]> = { rights, agreement, request, routes, file }
