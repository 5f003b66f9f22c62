import type { Stage } from '#capabilities/fund/rules/index.ts'
import { writeCents } from '#kernel/money.ts'
import { OwnWords } from '../components/own-words.tsx'
import { Dots, Row, Rows } from '../components/sheet.tsx'
import { StateTag, Tag, type Tone } from '../components/tag.tsx'
import { useFace, useFormats } from '../face.tsx'
import type { ShownFundLine } from './fund-view.ts'
import { inWords } from './words.ts'

const TONES: Record<Stage, Tone> = {
  listing: 'calm',
  hanging: 'soon',
  approving: 'info',
  paying: 'info',
  done: 'done',
  stopped: 'calm',
}

export const FundStage = ({ stage }: { stage: Stage }) => (
  <StateTag tone={TONES[stage]}>{useFace().t.fund.stages[stage]}</StateTag>
)

interface FundRowsProps {
  lines: readonly ShownFundLine[]
  label: string
  hrefOf: (line: ShownFundLine) => string
  withVillage?: boolean
}

/** Funds line by line: how much of it arrived, with how many of how many. */
export function FundRows({ lines, label, hrefOf, withVillage = false }: FundRowsProps) {
  const face = useFace()
  const { date, number } = useFormats()
  const say = face.t.fund
  return (
    <Rows label={label}>
      {lines.map((line) => (
        <Row
          key={line.id}
          href={hrefOf(line)}
          meta={
            <Dots
              parts={[
                withVillage ? line.villageName : undefined,
                line.kind && inWords(face, line.kind),
                date(line.openedAt),
              ]}
            />
          }
          tag={
            <>
              <FundStage stage={line.stage} />
              {line.unpaidPeople > 0 && <Tag tone="late">{say.unpaidOf(number(line.unpaidPeople))}</Tag>}
            </>
          }
          title={<OwnWords>{line.title}</OwnWords>}
        >
          {line.people > 0 && (
            <Dots
              parts={[
                say.paidOf(writeCents(line.paidCents), writeCents(line.listedCents)),
                say.peopleOf(number(line.paidPeople), number(line.people)),
              ]}
            />
          )}
        </Row>
      ))}
    </Rows>
  )
}
