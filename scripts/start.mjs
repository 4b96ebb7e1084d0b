// npm start: installs what is missing, builds, serves, says where.
import { fileURLToPath } from 'node:url'
import { requireNode } from './requireNode.mjs'

requireNode()
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
start().catch((error) => {
  console.error(error.message)
  process.exit(1)
})

async function start() {
  const { installPackages } = await import('./installPackages.mjs')
  await installPackages()

  console.log('Building Kernelscope…')
  const { build, preview } = await import('vite')
  await build({ logLevel: 'warn' })
  const server = await preview({ preview: { port: 4173 }, logLevel: 'warn' }) // or the next free one
  console.log(`\n  Kernelscope is ready:  ${server.resolvedUrls.local[0]}\n\n  Ctrl+C stops it.\n`)
}
