// Chrome before 93 and Safari before 15.4 lack the one newer call that the crypto packages make while they load.
if (typeof Object.hasOwn !== 'function')
  Object.defineProperty(Object, 'hasOwn', {
    value: (held: object, key: PropertyKey) => Object.hasOwn(held, key),
  })
