import type { Messages } from '../index.ts'
import type { accountRefusals as chinese } from '../zh/account.ts'

export const account: Messages['account'] = {
  title: 'My account',
  sms: (code: string, minutes: number) =>
    `[Shanzhi] Your code is ${code}, good for ${minutes} minutes. Tell nobody; our staff never ask for it.`,
  name: 'Account name',
  password: 'Password',
  signIn: {
    title: 'Staff sign-in',
    lede: 'Villagers read and report without signing in.',
    button: 'Sign in',
    villager: 'I am a villager: sign in with my phone',
    forgotten: 'Forgot the password? Ask the system administrator to reset it.',
  },
  second: {
    title: 'Enter the code',
    lede: 'Open the authenticator app on your phone and enter the 6 digits it shows now.',
    code: 'Code',
    hint: 'Without the phone, enter one of your recovery codes. Each works once.',
    button: 'Continue',
    again: 'Start again',
  },
  enrol: {
    title: 'Set up the authenticator',
    lede: 'Your post signs in with two things: the password, and a code on your phone.',
    scan: 'Scan this with the authenticator app on your phone',
    qr: 'QR code for the authenticator app',
    typed: 'If you cannot scan, type these letters into the app:',
    code: 'The 6 digits in the app',
    button: 'Set up',
  },
  recovery: {
    title: 'Write down the recovery codes',
    lede: 'They let you in when the phone is lost or new. Each works once. They are gone when you leave this page.',
    label: 'Recovery codes',
    keep: 'Write them on paper and keep it where nobody else can reach it.',
    done: 'Written down, continue',
  },
  firstPassword: {
    title: 'Choose your own password',
    lede: 'Somebody gave you the present one. Choose one that only you know, then go on.',
    button: 'Save and continue',
  },
  newPassword: 'New password',
  newPasswordHint: (least: number) =>
    `At least ${least} characters. A few unrelated words are long and easy to keep. No account name, birthday or common password.`,
  presentPassword: 'Present password',
  own: {
    facts: 'About',
    post: 'Post',
    unit: 'Unit',
    scope: 'Territory',
    changePassword: 'Change password',
    changed: 'The password is changed. All other places are signed out.',
    secondFactor: 'Code on the phone',
    secondOn: (left: number) => `The authenticator is set up. ${left} recovery codes are left.`,
    secondOff: 'No authenticator yet. With one, knowing the password is not enough to get in.',
    bind: 'Set up the authenticator',
    renewCodes: 'New recovery codes',
    renewHint: 'The old recovery codes stop working at once.',
    sessions: 'Where I am signed in',
    device: 'Device',
    unknownDevice: 'Unknown device',
    since: 'Signed in',
    seen: 'Last used',
    here: 'This one',
    end: 'Sign it out',
    endOthers: 'Sign out everywhere else',
    ended: 'Signed out.',
  },
  villager: {
    title: 'Sign in with your phone',
    lede: 'Signed in, you find all you reported in one place. You can report and look up without it.',
    phone: 'Mobile number',
    phoneHint: 'We send a text message with 6 digits.',
    send: 'Send the code',
    haveCode: 'I have a code from the grid worker',
    codeTitle: 'Enter the code',
    sent: (minutes: number) =>
      `The message is on its way, good for ${minutes} minutes. If none comes, ask again after a minute.`,
    code: 'Code',
    codeHint: 'The 6 digits of the message, or the 8 characters from the grid worker.',
    button: 'Sign in',
    again: 'Another number, or send again',
    here: 'You are signed in.',
  },
  handed: {
    title: 'Hand over a sign-in code',
    lede: (left: number) => `For villagers who get no text messages. ${left} left today.`,
    phone: 'Mobile number of the villager',
    phoneHint: 'Check in person: the number is theirs, and they stand before you.',
    button: 'Make a code',
    readyTitle: 'Read it out or write it down for them',
    label: 'Sign-in code',
    readyText: (until: string) => `Good until ${until}, once. It is gone when you leave this page.`,
    how: 'They open "Sign in with your phone", choose "I have a code from the grid worker", and fill in the number and this code.',
    audited: 'Every code is written to the audit.',
  },
  list: {
    title: 'Accounts',
    lede: 'One person, one account, one post, one territory.',
    find: 'Find by person, account name or unit',
    caption: 'Accounts',
    person: 'Person',
    disabled: 'Disabled',
    active: 'In use',
    state: 'State',
    create: 'New account',
    none: 'No account found. Try other words, or make a new one.',
    first: 'Back to the start',
    next: 'Next page',
    waiting: 'Waiting for a second administrator',
  },
  create: {
    title: 'New account',
    unitTitle: 'First choose the unit',
    findUnit: 'Find by name or code of the unit',
    noUnit: 'No unit found. Try another name.',
    choose: 'Choose this unit',
    otherUnit: 'Another unit',
    personName: 'Name of the person',
    nameHint: 'Small letters and digits, 3 to 32, for example shouchang-wangfang.',
    scope: 'Code of the territory',
    scopeHint: 'Empty means the whole territory of the unit.',
    phone: 'Office telephone',
    button: 'Make the account',
    shownTitle: 'Give the first password to its owner',
    shownText: 'It is gone when you leave this page. It must be changed at the first sign-in.',
    shownBefore:
      'This account exists already. Its first password was shown then; if it was not kept, reset the password.',
    label: 'First password',
    toAccount: 'See the account',
  },
  change: {
    own: 'This is your own account. Only another administrator changes your post and your locks.',
    post: 'Another post',
    postButton: 'Save the post',
    postNote: 'They will have to sign in again.',
    disable: 'Disable the account',
    disableWarning:
      'It is signed out everywhere at once and cannot come back in. What was done with it stays. You can enable it again.',
    enable: 'Enable the account',
    resetPassword: 'Reset the password',
    resetWarning: 'The old password stops working and every sign-in ends. First make sure that the owner asked for it.',
    resetSecond: 'Take the authenticator off',
    resetSecondWarning: 'Only when both the phone and the recovery codes are lost. Another administrator must confirm.',
    askReset: 'Ask for it',
    asked: 'Asked. It waits for another administrator.',
    confirmReset: 'Confirm',
    confirmWarning: 'Check with the owner. At the next sign-in they set up the authenticator again.',
    waitsForOther: 'You asked for it, so another administrator has to confirm.',
    saved: 'Saved.',
  },
  messages: {
    title: 'Waiting messages',
    lede: 'Without a gateway, text messages stay here.',
    closed: 'Messages hold sign-in codes; outside a demonstration their words are not shown.',
    caption: 'Waiting messages',
    to: 'Number ends in',
    text: 'Text',
    at: 'Time',
    none: 'No message is waiting.',
  },
}

export const accountRefusals: typeof chinese = {
  'wrong-code': () => 'The code is wrong or was used before. Wait until the app shows a new one, then try again.',
  'wrong-present-password': () => 'The present password is wrong. Please try again.',
  'wrong-phone-code': () => 'The code is wrong or too old. Check it and try again, or ask for a new one.',
  'sign-in.locked': ({ minutes }) =>
    minutes
      ? `Too many wrong tries. Please try again in ${minutes} minutes.`
      : 'Too many wrong tries. Please try again later.',
  'sign-in.expired': () => 'This sign-in was left open too long. Please start again.',
  'password.too-short': ({ least }) =>
    least
      ? `The password is too short. Use at least ${least} characters.`
      : 'The password is too short. Make it longer.',
  'password.too-long': ({ most }) =>
    most ? `The password is too long. Use at most ${most} characters.` : 'The password is too long. Shorten it.',
  'password.has-name': () => 'The password must not hold the account name. Please choose another.',
  'password.common': () => 'This password is too common and quickly guessed. Join a few unrelated words instead.',
  'password.same': () => 'The new password is the same as the present one. Please choose another.',
  'phone-code.wait': ({ seconds }) =>
    seconds
      ? `A message was just sent. Please wait ${seconds} seconds.`
      : 'A message was just sent. Please wait a little.',
  'phone-code.enough': ({ hours }) =>
    `Too many messages to this number today. Try again ${hours ? `in ${hours} hours` : 'tomorrow'}, or ask your grid worker for a code.`,
  'phone-code.no-mobile': () =>
    'A landline gets no text messages. Give a mobile number, or ask your grid worker for a code.',
  'handed-code.enough': ({ most }) =>
    most
      ? `${most} codes were handed over today, which is the limit. Please go on tomorrow.`
      : 'The limit of codes for today is reached. Please go on tomorrow.',
  'account.changed': () =>
    'Somebody else just changed this account, and your step was not kept. Look at it again, then decide.',
  'account.name-taken': () => 'This account name is taken. Please choose another.',
  'account.unit-unknown': () => 'There is no such unit. Please look for it again.',
  'account.unit-of-other-kind': () => 'This post does not belong to that kind of unit. Choose another post or unit.',
  'account.scope-outside-unit': () =>
    'The territory lies outside that of the unit. Correct the code, or leave it empty.',
  'account.reset-needs-another': () => 'You asked for it yourself, so another administrator has to confirm.',
}
