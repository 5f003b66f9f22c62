import type { ComponentChildren } from 'preact'
import { useFace } from '../face.tsx'

interface DocumentProps {
  title: string
  /** The sheet of this face: 'villager.css'. */
  sheet: string
  /** Further sheets that only this page needs. */
  sheets?: readonly string[] | undefined
  /** Names of island scripts; pages work without them. */
  scripts?: readonly string[] | undefined
  /** The command centre: a larger root on large screens; the wall is dark as well. */
  room?: 'desk' | 'wall' | undefined
  /** Nothing of this page goes into a search engine. */
  unlisted?: boolean | undefined
  body?: string | undefined
  /** The web manifest of a face that can be installed. */
  manifest?: string | undefined
  children: ComponentChildren
}

/** The document every shell is drawn in. Zoom stays in the reader's hands. */
export function Document({
  title,
  sheet,
  sheets = [],
  scripts = [],
  room,
  unlisted,
  body,
  manifest,
  children,
}: DocumentProps) {
  const face = useFace()
  const { t, lang, density, assets } = face
  return (
    <html lang={lang} data-density={density} data-room={room} data-wall={room === 'wall' ? '' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        {unlisted && <meta name="robots" content="noindex" />}
        <title>{`${title} · ${t.common.brand}`}</title>
        {[sheet, ...sheets].map((name) => (
          <link key={name} rel="stylesheet" href={assets(name)} />
        ))}
        {manifest && <link rel="manifest" href={assets(manifest)} />}
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
