import type { Plugin } from 'vite'

/**
 * The security policy: the page's own files and nothing else; no inline script or style, no eval.
 * WebAssembly is the one exception, and `app-worker` the one way to make a worker's address.
 */
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
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

const charset = '<meta charset="utf-8" />' // first, so that it stays in the page's first 1,024 bytes

/**
 * Puts the policy into the built page (`<meta>`), and makes `vite preview` send it as a header,
 * with the others of a careful host. Not in `vite dev`, whose hot reload needs inline script.
 */
export function contentPolicy(): Plugin {
  return {
    name: 'kernelscope:content-policy',
    apply: (_config, { command, isPreview }) => command === 'build' || isPreview === true,

    transformIndexHtml(html) {
      if (!html.includes(charset)) throw new Error(`index.html has no ${charset}`)
      const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`
      return html.replace(charset, `${charset}\n    ${meta}`)
    },

    configurePreviewServer({ middlewares }) {
      middlewares.use((_request, response, next) => {
        response.setHeader('Content-Security-Policy', policy)
        response.setHeader('Permissions-Policy', 'camera=(self), microphone=(), geolocation=()')
        response.setHeader('Referrer-Policy', 'no-referrer')
        response.setHeader('X-Content-Type-Options', 'nosniff')
        next()
      })
    },
  }
}
