import { holdWhenLost } from '../enhance/connection.ts'
import { keepDraft } from '../enhance/draft.ts'
import { offerPosition } from '../enhance/here.ts'
import { shrinkPhotos } from '../enhance/photo.ts'

/** The report form without any of this works; with it, words survive a lost line and photos travel lighter. */
const form = document.querySelector<HTMLFormElement>('main form[method="post"]')
if (form) {
  keepDraft(form)
  holdWhenLost(form)
  offerPosition(form)
  shrinkPhotos(form)
}
