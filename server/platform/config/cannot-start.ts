/** Something an operator can put right: said as a sentence, without a stack. */
export class CannotStart extends Error {}
