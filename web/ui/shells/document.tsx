import type { ComponentChildren } from 'preact'
import { useFace } from '../face.tsx'

interface DocumentProps {
  title: string
  /** The sheet of this face: 'villager.css'. */
  sheet: string
  /** Names of island scripts; pages work without them. */
  scripts?: readonly string[] | undefined
  wall?: boolean | undefined
  /** Nothing of this page goes into a search engine. */
  unlisted?: boolean | undefined
  body?: string | undefined
  children: ComponentChildren
}

/** The document every shell is drawn in. Zoom stays in the reader's hands. */
export function Document({ title, sheet, scripts = [], wall, unlisted, body, children }: DocumentProps) {
  const face = useFace()
  const { t, lang, density, assets } = face
  return (
    <html lang={lang} data-density={density} data-wall={wall ? '' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        {unlisted && <meta name="robots" content="noindex" />}
        <title>{`${title} · ${t.common.brand}`}</title>
        <link rel="stylesheet" href={assets(sheet)} />
        <link rel="icon" href={assets('mark.svg')} type="image/svg+xml" />
        {scripts.map((script) => (
          <script key={script} type="module" src={assets(script)} />
        ))}
      </head>
      <body class={body}>
        <a class="skip" href="#main">
          {t.common.skip}
        </a>
        {children}
      </body>
    </html>
  )
}
