// Over plain http there is no WebCrypto at all, and the age package asks it before it computes for itself: here it is
// told so in the words that it understands.
if (typeof crypto !== 'undefined' && crypto.subtle === undefined) {
  const missing = async () => {
    throw new DOMException('not over plain http', 'NotSupportedError')
  }
  Object.defineProperty(crypto, 'subtle', { value: { importKey: missing, deriveBits: missing }, configurable: true })
}

export {}
