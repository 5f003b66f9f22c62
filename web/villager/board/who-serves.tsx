import { Icon } from '#web/ui/components/icon.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { dialled } from '#web/ui/components/person.tsx'
import { MoreRow, Rows } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'

export interface ServingUnit {
  code: string
  name: string
  /** What it is to the village, where the name alone does not say. */
  role?: string | undefined
  /** Grid workers on duty, public by regulation; of other units nobody. */
  workers?: readonly string[] | undefined
  phone?: string | undefined
}

/** Every unit with its telephone: grids by number, then village, supervision committee, town. */
export function WhoServes({ units, village }: { units: readonly ServingUnit[]; village: string }) {
  const { t } = useFace()
  const words = t.noticeboard.serving
  return (
    <section id="serving" aria-labelledby="serving-title">
      <h2 id="serving-title">{words.title}</h2>
      <Rows>
        {units.map((unit) => (
          <UnitRow key={unit.code} unit={unit} />
        ))}
        <MoreRow href={paths.poster(village, 'a3')}>{words.more}</MoreRow>
      </Rows>
    </section>
  )
}

function UnitRow({ unit: { name, role, workers = [], phone } }: { unit: ServingUnit }) {
  const { t } = useFace()
  return (
    <li class="person">
      <div>
        <b>{name}</b>
        {role && <span class="quiet">{role}</span>}
        {workers.length > 0 && (
          <span class="quiet">
            {workers.map((worker) => (
              <span key={worker} class="clause">
                <OwnWords>{worker}</OwnWords>
              </span>
            ))}
          </span>
        )}
        {phone && <span class="quiet num">{phone}</span>}
      </div>
      {phone && (
        <a class="btn" href={dialled(phone)} aria-label={t.common.callPerson(name)}>
          <Icon name="call" />
          {t.common.call}
        </a>
      )}
    </li>
  )
}
