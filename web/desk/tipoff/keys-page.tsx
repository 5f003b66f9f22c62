import { Button, Buttons } from '#web/ui/components/button.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { Told, tipoffDeskPaths, tipoffRail } from './parts.tsx'

/** Keys made, signed, rotated, revoked and recovered, one screen after the other; every secret stays in the browser. */
export function TipoffKeysPage() {
  const { t } = useFace()
  const say = t.tipoffDesk
  return (
    <DeskPage
      title={say.keysTitle}
      lede={say.keysLede}
      rail={tipoffRail(t, tipoffDeskPaths.keys)}
      scripts={['tipoff-desk.js']}
      sheets={['tipoff.css']}
    >
      <Told />
      <div id="tipoff-keys-parts" hidden>
        <Own />
        <Founding />
        <Signing />
        <Resealing />
      </div>
    </DeskPage>
  )
}

function Own() {
  const say = useFace().t.tipoffDesk
  return (
    <section class="tipoff-part" aria-labelledby="tipoff-own-title">
      <h2 id="tipoff-own-title">{say.ownTitle}</h2>
      <p>{say.ownText}</p>
      <form id="tipoff-own" class="form" noValidate>
        <Field
          name="passphrase"
          id="own-passphrase"
          type="password"
          label={say.passphrase}
          hint={say.passphraseHint}
          autoComplete="new-password"
          required
        />
        <Field name="again" type="password" label={say.again} autoComplete="new-password" required />
        <Buttons>
          <Button>{say.makeKey}</Button>
        </Buttons>
      </form>
    </section>
  )
}

function Founding() {
  const say = useFace().t.tipoffDesk
  return (
    <section class="tipoff-part" id="tipoff-found-part" aria-labelledby="tipoff-found-title" hidden>
      <h2 id="tipoff-found-title">{say.foundTitle}</h2>
      <p>{say.foundText}</p>
      <button type="button" id="tipoff-found" class="btn">
        {say.found}
      </button>
      <div id="tipoff-founded" class="sheet sheet-pad" hidden>
        <h3>{say.foundRoot}</h3>
        <p id="tipoff-root" class="tipoff-key" />
        <h3>{say.foundShares}</h3>
        <ol id="tipoff-shares" class="tipoff-key" />
        <p>{say.foundNext}</p>
      </div>
    </section>
  )
}

function Signing() {
  const say = useFace().t.tipoffDesk
  return (
    <section class="tipoff-part" aria-labelledby="tipoff-set-title">
      <h2 id="tipoff-set-title">{say.setTitle}</h2>
      <p id="tipoff-keyset" class="num" />
      <p>{say.setText}</p>
      <form id="tipoff-sign" class="form" noValidate>
        <div class="table-box table-scroll">
          <table class="table tipoff-table">
            <thead>
              <tr>
                <th scope="col">
                  <span class="hidden">{say.seated}</span>
                </th>
                <th scope="col">{say.people}</th>
                <th scope="col">{say.since}</th>
                <th scope="col">{say.seated}</th>
              </tr>
            </thead>
            <tbody id="tipoff-people" />
          </table>
        </div>
        <Field name="root" label={say.root} autoComplete="off" spellcheck={false} required />
        <Buttons>
          <Button kind="main">{say.sign}</Button>
        </Buttons>
      </form>
    </section>
  )
}

function Resealing() {
  const say = useFace().t.tipoffDesk
  return (
    <section class="tipoff-part" aria-labelledby="tipoff-reseal-title">
      <h2 id="tipoff-reseal-title">{say.resealTitle}</h2>
      <p>{say.resealText}</p>
      <form id="tipoff-reseal" class="form" noValidate>
        <h3>{say.resealByKey}</h3>
        <Field name="passphrase" id="reseal-passphrase" type="password" label={say.passphrase} autoComplete="off" />
        <h3>{say.resealByShares}</h3>
        <Field name="share1" label={say.share(1)} hint={say.noShares} autoComplete="off" spellcheck={false} />
        <Field name="share2" label={say.share(2)} autoComplete="off" spellcheck={false} />
        <Buttons>
          <Button>{say.reseal}</Button>
        </Buttons>
      </form>
    </section>
  )
}
