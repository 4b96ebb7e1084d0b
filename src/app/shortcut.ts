import { keysText, shortcutText, type CommandId, type KeyRow } from '#state/keys.ts'

const isMac = () => /mac|iphone|ipad/i.test(navigator.userAgent)

/** The first key of a command as this computer's keyboard prints it, for tooltips. */
export const shortcut = (id: CommandId) => shortcutText(id, isMac())

/** All keys of a row as this computer's keyboard prints them. */
export const allKeys = (row: KeyRow) => keysText(row, isMac())
