import { Button, Buttons } from '#web/ui/components/button.tsx'
import { useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { FeedView } from './feed-page.tsx'
import { feedPaths } from './paths.ts'
import type { ShownKey } from './view.ts'

/** By which keys the partner is known, and where it is told of events. */
export function FeedKeys({ view }: { view: FeedView }) {
  const say = useFace().t.feed
  const { keys, address, may, partner, typed, fault, idOf } = view
  const errorOf = useFieldError(fault)
  return (
    <>
      <h2>{say.keys}</h2>
      <p class="quiet">
        {say.keysHint} {say.ourKey} <a href="/api/v1/feed-keys">/api/v1/feed-keys</a>
      </p>
      {keys.length === 0 ? <p>{say.noKeys}</p> : <KeyRows view={view} />}
      <p>
        {say.address}: {address ? <code>{address}</code> : say.noAddress}
      </p>
      {may.keepKeys && (
        <Sheet>
          <PostForm action={feedPaths.keys(partner.key)} requestId={idOf()} label={say.addKey}>
            <Field
              name="publicKey"
              label={say.publicKey}
              hint={say.publicKeyHint}
              value={typed?.['publicKey']}
              maxLength={60}
              autoComplete="off"
              required
              need=""
              error={errorOf('publicKey')}
            />
            <Buttons>
              <Button>{say.addKey}</Button>
            </Buttons>
          </PostForm>
          <PostForm action={feedPaths.address(partner.key)} requestId={idOf()} label={say.setAddress}>
            <Field
              name="url"
              label={say.address}
              hint={say.addressHint}
              value={typed?.['url'] ?? address}
              maxLength={300}
              autoComplete="off"
              error={errorOf('url')}
            />
            <Buttons>
              <Button>{say.setAddress}</Button>
            </Buttons>
          </PostForm>
        </Sheet>
      )}
    </>
  )
}

function KeyRows({ view: { keys, may, partner, idOf } }: { view: FeedView }) {
  const say = useFace().t.feed
  const { dateTime } = useFormats()
  const revoke = ({ id, print }: ShownKey) => (
    <PostForm action={feedPaths.revoke(partner.key, id)} requestId={idOf()} label={`${say.revoke} ${print}`}>
      <Buttons>
        <Button>{say.revoke}</Button>
      </Buttons>
    </PostForm>
  )
  return (
    <Rows label={say.keys}>
      {keys.map((key) => (
        <Row
          key={key.id}
          title={<code>{key.print}</code>}
          meta={`${say.keyAdded} ${dateTime(key.addedAt)}`}
          tag={
            <StateTag tone={key.revokedAt ? 'calm' : 'done'}>
              {key.revokedAt ? say.revokedAt(dateTime(key.revokedAt)) : say.valid}
            </StateTag>
          }
          end={may.keepKeys && !key.revokedAt && revoke(key)}
        />
      ))}
    </Rows>
  )
}
