/**
 * Ends the program with a friendly sentence when Node is too old to build Kernelscope.
 *
 * Written so that an old Node can still read it; import it first and the rest dynamically.
 */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return
  console.error(
    `Kernelscope needs Node 20.19 or newer (of 22: 22.12 or newer); this is Node ${process.versions.node}.\n` +
      'The current one is at https://nodejs.org/',
  )
  process.exit(1)
}
