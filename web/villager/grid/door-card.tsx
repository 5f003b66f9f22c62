import { QrCode, type QrPath } from '#web/ui/components/qr-code.tsx'
import { useFace } from '#web/ui/face.tsx'
import { PaperPage } from '#web/ui/shells/paper-page.tsx'
import type { GridDuty } from './grid-page.tsx'

/** To be pinned at the door: who serves this grid, and a code that leads to who serves it today. */
export function DoorCard({ code, name, village, people, supervision, qr }: GridDuty & { qr: QrPath }) {
  const { t } = useFace()
  const say = t.grid
  return (
    <PaperPage title={name} size="a4" back={{ href: `/g/${code}`, words: t.common.back }}>
      <div class="poster door-card">
        <p class="poster-above">{village.name}</p>
        <h1>{name}</h1>
        <ul>
          {people.map((one) => (
            <Line key={one.phone + one.name} post={say.roles[one.role]} {...one} number={one.phone} />
          ))}
          {supervision && <Line post={say.supervision} {...supervision} />}
        </ul>
        <QrCode qr={qr} label={say.scan} />
        <p class="poster-scan">{say.scan}</p>
      </div>
    </PaperPage>
  )
}

function Line({ post, name, number }: { post: string; name: string; number: string }) {
  return (
    <li>
      <span class="door-card-post">{post}</span>
      <b>{name}</b>
      <b class="num">{number}</b>
    </li>
  )
}
