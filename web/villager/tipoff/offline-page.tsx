import { Notice } from '#web/ui/components/notice.tsx'
import { useFace } from '#web/ui/face.tsx'
import { Done, Risks, Writing } from './tipoff-page.tsx'
import { ScriptWords } from './words.tsx'

/** Where the server puts what the file needs to stand alone. */
export const SLOTS = { style: 'style-here', keysets: 'keysets-here', script: 'script-here' } as const

/** The form in one file: carried to a computer without a network, it gives back a sealed file. */
export function OfflineFormPage() {
  const { t, lang, density } = useFace()
  const say = t.tipoff
  return (
    <html lang={lang} data-density={density}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{say.title}</title>
        <style>{SLOTS.style}</style>
      </head>
      <body class="face-villager width-text">
        <main id="main" class="wall">
          <h1>{say.title}</h1>
          <Notice>
            <p>{say.offlineNote}</p>
          </Notice>
          <Writing />
          <Done />
          <Risks />
          <ScriptWords />
        </main>
        <script type="application/json" id="tipoff-keysets">
          {SLOTS.keysets}
        </script>
        <script type="module">{SLOTS.script}</script>
      </body>
    </html>
  )
}
