import type { ComponentChildren } from 'preact'
import { dialled } from '../components/person.tsx'
import { countyName, useFace } from '../face.tsx'
import { Document } from './document.tsx'
import { Eave } from './eave.tsx'
import { Foot } from './foot.tsx'

interface PlainPageProps {
  title: string
  lede?: string | undefined
  home?: string
  scripts?: readonly string[] | undefined
  children: ComponentChildren
}

/** Signing in, refusals, short words: one column and the way to a person. */
export function PlainPage({ title, lede, home = '/', scripts, children }: PlainPageProps) {
  const face = useFace()
  return (
    <Document title={title} sheet="villager.css" scripts={scripts} unlisted body="face-plain">
      <Eave home={home} name={countyName(face)} />
      <main id="main" class="wall">
        <div class="plate plate-small">
          <h1>{title}</h1>
          {lede && <p class="lead">{lede}</p>}
        </div>
        {children}
        {face.phone && (
          <p class="plain-help quiet">
            {face.phone.name}{' '}
            <a class="tap num" href={dialled(face.phone.number)}>
              {face.phone.number}
            </a>
          </p>
        )}
      </main>
      <Foot />
    </Document>
  )
}
