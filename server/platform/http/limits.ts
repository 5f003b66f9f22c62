/** Every limit of the web server has a name here. Sources: fault tests in the security notes (slow clients, large bodies). */
export const BODY_BYTES_MAX = 256 * 1024
export const HEADER_BYTES_MAX = 16 * 1024
export const HEADERS_TIMEOUT_MS = 8_000
export const REQUEST_TIMEOUT_MS = 30_000
export const KEEP_ALIVE_TIMEOUT_MS = 10_000
export const CONNECTIONS_CHECK_MS = 1_000
export const CONNECTIONS_MAX = 4_000
export const LIST_LIMIT = 50
export const LIST_LIMIT_MAX = 200
export const FORM_FIELDS_MAX = 100
/** Open screens that are told of changes, per process: each holds a connection. */
export const LIVE_STREAMS_MAX = 1_000
