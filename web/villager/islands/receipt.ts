import { forgetDrafts } from '../enhance/draft.ts'
import { shrinkPhotos } from '../enhance/photo.ts'

/** Once the receipt is here the words have arrived: nothing of them stays in this phone. */
forgetDrafts()

for (const box of Array.from(document.querySelectorAll<HTMLElement>('[data-receipt]'))) {
  const said = box.querySelector('[data-said]')
  const copy = box.querySelector<HTMLElement>('[data-copy]')
  box.hidden = false
  box.querySelector('[data-print]')?.addEventListener('click', () => window.print())
  // Only over https, and not in every webview.
  if (copy) copy.hidden = !navigator.clipboard
  copy?.addEventListener('click', () => {
    void navigator.clipboard.writeText(box.dataset['receipt'] ?? '').then(() => {
      if (said) said.textContent = box.dataset['copied'] ?? ''
    })
  })
}

for (const form of Array.from(document.querySelectorAll<HTMLFormElement>('main form[enctype]'))) shrinkPhotos(form)
