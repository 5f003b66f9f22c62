/** Closed at the desk; the page was left; the time was over; the device did not answer, fell silent or hung up; our own process ended. */
export type ViewEnd = 'closed' | 'left' | 'limit' | 'no-answer' | 'silent' | 'device' | 'lost'
