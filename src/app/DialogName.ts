/** The dialogs of the shell; one is open at a time. */
export type DialogName = 'palette' | 'keys' | 'preferences'
