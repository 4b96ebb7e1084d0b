import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

/**
 * The security policy, on in the built page (`<meta>`) and in `vite preview` (headers).
 *
 * Not in `vite dev`, whose hot reload needs inline script. The page's own policy is what the
 * preview sends, so the two cannot differ.
 */
export function contentPolicy(): Plugin {
  const styleHashes = new Set<string>()
  let builtPage = ''

  return {
    name: 'kernelscope:content-policy',
    apply: (_config, { command, isPreview }) => command === 'build' || isPreview === true,

    configResolved(config) {
      builtPage = resolve(config.root, config.build.outDir, 'index.html')
    },

    transform: {
      filter: { id: /\/node_modules\/react-aria\// },
      handler(code) {
        for (const text of injectedStyles(code)) styleHashes.add(`'sha256-${sha256(text)}'`)
        // Trusted Types refuse every string given to innerHTML, the empty one too.
        if (!code.includes(".innerHTML = ''")) return null
        return { code: code.replaceAll(".innerHTML = ''", '.replaceChildren()'), map: null }
      },
    },

    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const charset = '<meta charset="utf-8" />' // first, so that it stays in the first 1,024 bytes
        if (!html.includes(charset)) throw new Error(`index.html has no ${charset}`)
        const policy = policyText([...styleHashes].sort())
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`
        return html.replace(charset, `${charset}\n    ${meta}`)
      },
    },

    configurePreviewServer(server) {
      server.middlewares.use((_request, response, next) => {
        const policy = /Content-Security-Policy" content="([^"]+)"/.exec(
          readFileSync(builtPage, 'utf8'),
        )
        response.setHeader('Content-Security-Policy', policy?.[1] ?? "default-src 'none'")
        response.setHeader('Permissions-Policy', 'camera=(self), microphone=(), geolocation=()')
        response.setHeader('Referrer-Policy', 'no-referrer')
        response.setHeader('X-Content-Type-Options', 'nosniff')
        next()
      })
    },
  }
}

/** The policy as one line; `styleHashes` are sources such as `'sha256-…'` of known inline styles. */
export function policyText(styleHashes: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    ["style-src 'self'", ...styleHashes].join(' '),
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "media-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types app-worker',
  ].join('; ')
}

/**
 * The texts of the `<style>` elements that a module of react-aria puts into the page.
 *
 * A module that makes one in a way this does not read stops the build: the page would break later.
 */
export function injectedStyles(code: string): string[] {
  const made = code.split("createElement('style')").length - 1
  const texts = [...code.matchAll(/\.textContent = `([^`]*)`\.trim\(\)/g)].map(
    ([, template = '']) =>
      template
        .replaceAll(/\$\{([\w$]+)\}/g, (_whole, name: string) => constantIn(code, name))
        .trim(),
  )
  if (texts.length !== made) {
    throw new Error(`a module makes ${made} inline styles, ${texts.length} could be read`)
  }
  return texts
}

function constantIn(code: string, name: string): string {
  const at = code.indexOf(`const ${name} = '`)
  if (at < 0) throw new Error(`an inline style uses ${name}, which is not a constant of its module`)
  const start = code.indexOf("'", at) + 1
  return code.slice(start, code.indexOf("'", start))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
