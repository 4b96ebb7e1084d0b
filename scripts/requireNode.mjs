/**
 * Ends the program with a friendly sentence when Node is too old to build Kernelscope.
 *
 * Written so that an old Node can still read it; import it first and the rest dynamically.
 */
export function requireNode() {
  if (nodeIsRecent(process.versions.node)) return
  console.error(
    `Kernelscope needs Node 20.19 or newer, of 22 at least 22.12; this is ${process.versions.node}.\n` +
      'Newer ones are at https://nodejs.org/',
  )
  process.exit(1)
}

/**
 * Whether a version of Node, such as '20.19.0', can build Kernelscope.
 *
 * @param {string} version
 */
export function nodeIsRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)
}
