import { type Density, densitiesOf } from '../density.ts'
import { useFace } from '../face.tsx'
import { LANGUAGES } from '../messages/language.ts'
import { paths } from '../paths.ts'

/** The other language, named in itself. */
export function LangSwitch() {
  const { lang, path, t } = useFace()
  const others = LANGUAGES.filter((language) => language !== lang)
  return (
    <>
      {others.map((other) => (
        <a key={other} class="lang" href={paths.language(other, path)} lang={other} hreflang={other} rel="nofollow">
          {t.common.language[other]}
        </a>
      ))}
    </>
  )
}

/** Words side by side, the chosen one filled. Links: the server remembers the choice in a cookie. */
export function DensitySwitch({ usual }: { usual: Density }) {
  const { density, path, t } = useFace()
  const words = usual === 'desk' ? t.common.deskDensity : t.common.density
  return (
    <nav class="switch" aria-label={t.common.density.label}>
      <ul>
        {densitiesOf(usual).map((offer) => (
          <li key={offer}>
            <a href={paths.density(offer, path)} aria-current={offer === density ? 'true' : undefined} rel="nofollow">
              {words[offer]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
