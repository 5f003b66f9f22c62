import { Button } from '#web/ui/components/button.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { TextArea } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { inLanguage } from './scripts.ts'

/** A printed notice held against the log: by its code, which a scanner opens here or a person pastes. */
export function CheckPage() {
  const { t, lang } = useFace()
  const words = t.log.check
  return (
    <VillagerPage
      title={words.title}
      sheets={['log.css']}
      scripts={[inLanguage('check-paper', lang)]}
      trail={[{ label: t.log.title, href: '/about/log' }, { label: words.title }]}
      unlisted
    >
      <Plate small title={words.title} lede={words.lede} />
      <Sheet>
        <div data-paper-answer="" aria-live="polite">
          <noscript>
            <p>{words.noScript}</p>
          </noscript>
        </div>
        <form class="form" data-paper-form="" method="get" action="/verify">
          <TextArea name="code" label={words.code} hint={words.hint} rows={4} />
          <Button kind="main">{words.button}</Button>
        </form>
      </Sheet>
    </VillagerPage>
  )
}
