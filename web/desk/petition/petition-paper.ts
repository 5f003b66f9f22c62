import type { ShownOpinion, ShownPetition } from '#web/ui/board/petition-view.ts'
import type { Face } from '#web/ui/face.tsx'
import { type Formats, formatsFor } from '#web/ui/messages/format.ts'
import type { Block, Paper } from '#web/ui/paper/blocks.ts'
import type { PaperKind } from './view.ts'

interface Reading {
  face: Face
  formats: Formats
  petition: ShownPetition
}

const text = (words: string, more: Omit<Extract<Block, { kind: 'text' }>, 'kind' | 'text'> = {}): Block => ({
  kind: 'text',
  text: words,
  ...more,
})

/** A statutory paper: its title, number, whom it is for, what it says, who says it and when. */
export function petitionPaper(given: Face, kind: PaperKind, petition: ShownPetition): Paper {
  // Every day with its year, and the same whenever it is drawn.
  const face = { ...given, now: new Date(0) }
  const formats = formatsFor(face)
  const say = face.t.petition.papers
  const { title, day, number, blocks } = PARTS[kind]({ face, formats, petition })
  const foot = `${say.kinds[kind]} · ${face.t.petition.number(petition.number)}`
  return {
    title: foot,
    lang: face.lang,
    size: 'a4',
    date: `${day}T00:00:00.000Z`,
    foot,
    counted: say.counted,
    blocks: [
      text(title, { em: 1.7, bold: true, align: 'centre', above: 1 }),
      text(number, { align: 'end', above: 0.6 }),
      ...blocks,
      text(say.basis + petition.clocks.map(({ name, source }) => source ?? name).join('；'), { em: 0.85, above: 1 }),
      ...(face.demo ? [text(face.t.common.demoFoot, { em: 0.85, above: 0.5 })] : []),
    ],
  }
}

interface Part {
  title: string
  day: string
  number: string
  blocks: Block[]
}

/** Who says it, and on which day, at the end on the right. */
const signed = ({ face, formats }: Reading, unit: string, day: string): Block[] => [
  text(unit, { align: 'end', above: 1.5 }),
  text(face.t.petition.papers.seal, { align: 'end' }),
  text(formats.date(day), { align: 'end' }),
]

const stepOf = ({ petition }: Reading, verb: string) => petition.steps.findLast((step) => step.verb === verb)
const dayOf = (reading: Reading, verb: string): string => stepOf(reading, verb)?.data.day ?? reading.petition.receivedOn

function transfer(reading: Reading): Part {
  const { face, formats, petition } = reading
  const say = face.t.petition.papers
  const step = stepOf(reading, 'transferred')
  const day = dayOf(reading, 'transferred')
  const until = (on: string | undefined) => (on ? formats.date(on) : '')
  return {
    title: say.kinds.transfer,
    day,
    number: face.t.petition.number(petition.number),
    blocks: [
      text(say.to(step?.toUnit ?? petition.unit ?? ''), { above: 1 }),
      text(
        say.transfer(
          formats.date(petition.receivedOn),
          petition.title,
          until(step?.data.dueOn),
          until(step?.data.objectBy),
        ),
        { above: 0.5 },
      ),
      text(petition.text, { above: 0.8 }),
      ...(step?.data.text ? [text(step.data.text, { above: 0.5 })] : []),
      ...signed(reading, petition.office, day),
    ],
  }
}

function acceptance(reading: Reading): Part {
  const { face, formats, petition } = reading
  const say = face.t.petition.papers
  const step = stepOf(reading, 'accepted')
  const day = dayOf(reading, 'accepted')
  const due = step?.data.dueOn ? formats.date(step.data.dueOn) : ''
  return {
    title: say.kinds.acceptance,
    day,
    number: step?.data.paper ?? '',
    blocks: [
      text(say.to(say.petitioner), { above: 1 }),
      text(say.acceptance(formats.date(petition.receivedOn), petition.title, due), { above: 0.5 }),
      text(say.query, { above: 0.3 }),
      ...(step?.data.text ? [text(step.data.text, { above: 0.5 })] : []),
      ...signed(reading, step?.unit ?? petition.unit ?? '', day),
    ],
  }
}

const resultOf = ({ face }: Reading, { basis, outcome }: ShownOpinion): string => {
  const say = face.t.petition
  return (basis ? say.basis[basis] : outcome && say.outcome[outcome]) ?? ''
}

function opinion(reading: Reading): Part {
  const { face, formats, petition } = reading
  const say = face.t.petition.papers
  const last = petition.opinions.at(-1)
  if (!last) return { title: say.kinds.opinion, day: petition.receivedOn, number: '', blocks: [] }
  const told = petition.steps.findLast(({ verb, data }) => verb === 'delivered' && data.dueOn !== undefined)
  const result = resultOf(reading, last)
  const isFirst = last.instance === 'handling'
  const rights =
    last.instance === 're-review' ? [say.last] : told?.data.dueOn ? [say.rights(formats.date(told.data.dueOn))] : []
  return {
    title: say.opinions[last.instance],
    day: last.day,
    number: last.paper,
    blocks: [
      text(say.to(say.petitioner), { above: 1 }),
      text(isFirst ? say.opinion(petition.title, result) : say.review(petition.title, result), { above: 0.5 }),
      text(last.text, { above: 0.5 }),
      ...rights.map((words) => text(words, { above: 0.8 })),
      ...signed(reading, last.unitName, last.day),
    ],
  }
}

/** To be signed by whoever takes the paper; what is known is filled in. */
function delivery(reading: Reading): Part {
  const { face, formats, petition } = reading
  const say = face.t.petition.papers
  const last = petition.opinions.at(-1)
  const step = stepOf(reading, 'delivered')
  const day = step?.data.day ?? last?.day ?? petition.receivedOn
  const known = [
    last ? `${say.opinions[last.instance]} ${last.paper}` : '',
    petition.representatives.join('、') || say.petitioner,
    step?.data.how ? face.t.petition.how[step.data.how] : '',
    step ? formats.date(day) : '',
    step?.data.paper ?? '',
    '',
    step?.unit ?? '',
    '',
  ]
  return {
    title: say.kinds.delivery,
    day,
    number: face.t.petition.number(petition.number),
    blocks: [
      {
        kind: 'table',
        above: 1,
        columns: [{ head: '' }, { head: '' }],
        groups: [{ rows: say.delivery.map((label, i) => [label, known[i] ?? '']) }],
      },
    ],
  }
}

const PARTS: Record<PaperKind, (reading: Reading) => Part> = { transfer, acceptance, opinion, delivery }
