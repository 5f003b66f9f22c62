/** Reads the sentence of an entry aloud, and hands its address on, where the browser can; otherwise nothing is drawn. */
const VOICE_RATE = 0.9

function button(words: string): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'btn'
  made.textContent = words
  return made
}

/** What is read: the title, the sentence, the note; not the tables, which nobody follows by ear. */
function textToRead(): string {
  const spoken = document.querySelectorAll('.entry-head h1, .entry-head .said, .entry-head .note')
  const stop = document.documentElement.lang === 'en' ? '. ' : '\u3002'
  return Array.from(spoken, (one) => one.textContent ?? '').join(stop)
}

function addReading(place: HTMLElement): void {
  const speech = window.speechSynthesis
  // esbuild writes no destructuring for the phones' browsers.
  if (!speech || typeof SpeechSynthesisUtterance !== 'function') return
  const read = place.dataset['read'] ?? ''
  const stop = place.dataset['stop'] ?? ''
  const toggle = button(read)
  const rest = (): void => {
    toggle.textContent = read
  }
  toggle.addEventListener('click', () => {
    if (speech.speaking) {
      speech.cancel()
      return rest()
    }
    const utterance = new SpeechSynthesisUtterance(textToRead())
    utterance.lang = document.documentElement.lang
    utterance.rate = VOICE_RATE
    utterance.onend = rest
    utterance.onerror = rest
    speech.speak(utterance)
    toggle.textContent = stop
  })
  place.append(toggle)
}

function addSharing(place: HTMLElement): void {
  if (typeof navigator.share !== 'function') return
  const share = button(place.dataset['share'] ?? '')
  share.addEventListener('click', () => {
    // Whoever closes the sheet again has changed their mind: that is no fault.
    navigator.share({ title: document.title, url: location.href }).catch(() => undefined)
  })
  place.append(share)
}

for (const place of document.querySelectorAll<HTMLElement>('[data-aloud]')) {
  addReading(place)
  addSharing(place)
}
