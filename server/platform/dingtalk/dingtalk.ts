/** What somebody or a group is told: that something waits and where. Never whose it is, nor what about. */
export interface Notice {
  /** The same id sent again is the same notice. */
  id: string
  text: string
  /** Where to go on, on this platform. */
  url: string
}

/** A work platform of the DingTalk kind, as far as this program uses one. Whatever fails throws `DingTalkFault`. */
export interface DingTalk {
  kind: 'public' | 'exclusive'
  /** The page on which people show who they are; `back` is our address to which they return with a code. */
  signInAddress(state: string, back: string): string
  /** The account id behind a code. Nothing else of what the platform would say of the person is asked for or kept. */
  whoIs(code: string): Promise<string>
  notify(accountId: string, notice: Notice): Promise<void>
  /** Gives the platform's number of the to-do. Absent where to-dos are not opened to us. */
  openTodo?: (accountId: string, notice: Notice) => Promise<string>
  closeTodo?: (accountId: string, todo: string) => Promise<void>
  /** Absent without a group. */
  tellGroup?: (notice: Notice) => Promise<void>
}

/** Refused, unreachable or not understood; `code` is the platform's own, or says how it failed. */
export class DingTalkFault extends Error {
  readonly code: string

  constructor(code: string, detail = '') {
    super(detail ? `${code} ${detail}` : code)
    this.name = 'DingTalkFault'
    this.code = code
  }
}

/** What a message says: the sentence, the address, and a number, because the same text twice a day is not shown twice. */
export const wordsOf = ({ id, text, url }: Notice): string => `${text}\n${url}\n#${id.slice(-6)}`

/** Where people return to after they showed who they are; this address is registered with the platform. */
export const DINGTALK_RETURN = '/sign-in/dingtalk/return'
