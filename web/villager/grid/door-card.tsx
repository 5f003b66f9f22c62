import { Facts } from '#web/ui/components/facts.tsx'
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
      <h1>{name}</h1>
      <p>{village.name}</p>
      <Facts
        facts={[
          ...people.map((one) => ({ label: say.roles[one.role], value: `${one.name}\u3000${one.phone}` })),
          { label: say.supervision, value: supervision && `${supervision.name}\u3000${supervision.number}` },
        ]}
      />
      <QrCode qr={qr} label={say.scan} />
      <p>{say.scan}</p>
    </PaperPage>
  )
}
