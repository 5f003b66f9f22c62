import { Disclosure } from '#web/ui/components/disclosure.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { useFace } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'

export function HelpPage() {
  const words = useFace().t.help
  return (
    <VillagerPage title={words.title}>
      <Plate small title={words.title} lede={words.lead} />
      <div class="towns">
        {Object.entries(words.items).map(([key, { ask, answer }], index) => (
          <Disclosure key={key} id={key} summary={<b>{ask}</b>} open={index === 0}>
            <p>{answer}</p>
          </Disclosure>
        ))}
      </div>
    </VillagerPage>
  )
}
