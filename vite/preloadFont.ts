import type { Plugin } from 'vite'

/** A `<link rel="preload">` in the built page for every font file that the build put out. */
export function preloadFont(): Plugin {
  return {
    name: 'kernelscope:preload-font',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const fonts = Object.keys(bundle).filter((file) => file.endsWith('.woff2'))
        return fonts.map((file) => ({
          tag: 'link',
          attrs: {
            rel: 'preload',
            as: 'font',
            type: 'font/woff2',
            href: `./${file}`,
            crossorigin: true,
          },
          injectTo: 'head' as const,
        }))
      },
    },
  }
}
