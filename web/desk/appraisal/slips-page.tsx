import type { RoundState } from '#capabilities/appraisal/rules/index.ts'
import { inWords } from '#web/ui/board/words.ts'
import { QrCode, type QrPath } from '#web/ui/components/qr-code.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { appraisalPaths, appraisalRail } from './rail.ts'

interface SlipsView {
  id: string
  name: string
  state: RoundState
  groups: readonly { key: string; name: { zh: string; en: string }; codes: readonly string[] }[]
  address: string
  qr: QrPath
}

/** Slips to print, cut, mix and hand out: nobody writes down who drew which. */
export function SlipsPage({ view: { id, name, state, groups, address, qr } }: { view: SlipsView }) {
  const face = useFace()
  const { date, number } = useFormats()
  const say = face.t.appraisal
  return (
    <DeskPage
      title={say.slips}
      lede={say.roundOf(name, String(state.year))}
      rail={appraisalRail(face.t, appraisalPaths.slips(id))}
      listHref={appraisalPaths.one(id)}
      sheets={['appraisal.css']}
    >
      <Sheet>
        <div class="slips-head">
          <p>{say.slipsHint(date(state.until))}</p>
          <p>{address}</p>
          <QrCode qr={qr} label={address} />
        </div>
      </Sheet>
      {groups.map((group) => (
        <section key={group.key} aria-label={inWords(face, group.name)}>
          <h2>{`${inWords(face, group.name)} · ${number(group.codes.length)}`}</h2>
          <ul class="slips">
            {group.codes.map((code) => (
              <li key={code} class="slip">
                {inWords(face, group.name)}
                <b>{code}</b>
                <small>{address.replace(/^https?:\/\//, '')}</small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </DeskPage>
  )
}
