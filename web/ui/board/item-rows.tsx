import { OwnWords } from '../components/own-words.tsx'
import { Dots, Row, Rows } from '../components/sheet.tsx'
import { useFace, useFormats } from '../face.tsx'
import { ItemStage } from './power-steps.tsx'
import { powerPaths, type ShownItemLine } from './power-view.ts'
import { inWords } from './words.ts'

interface ItemRowsProps {
  lines: readonly ShownItemLine[]
  label: string
  /** Where a line leads; to its public page without it. */
  hrefOf?: (line: ShownItemLine) => string
  withVillage?: boolean
}

/** Items line by line: which power, where it stands, whose turn and until when. */
export function ItemRows({ lines, label, hrefOf, withVillage = false }: ItemRowsProps) {
  const face = useFace()
  const { date } = useFormats()
  const say = face.t.power
  return (
    <Rows label={label}>
      {lines.map((line) => (
        <Row
          key={line.id}
          href={hrefOf ? hrefOf(line) : powerPaths.item(line.villageCode, line.id)}
          meta={
            <Dots
              parts={[
                withVillage ? line.villageName : undefined,
                line.power && inWords(face, line.power),
                date(line.openedAt),
              ]}
            />
          }
          tag={<ItemStage stage={line.stage} late={line.late} />}
          title={<OwnWords>{line.title}</OwnWords>}
        >
          {line.next && (
            <Dots
              parts={[
                say.next(inWords(face, line.next.name), inWords(face, line.next.by)),
                line.dueOn && say.dueBy(date(line.dueOn)),
              ]}
            />
          )}
        </Row>
      ))}
    </Rows>
  )
}
