import { defineConfig, type Plugin, type Rolldown } from 'vite'

/**
 * Names in the page the scripts that it asks for later in any case: the words of each language and the reading room.
 * `theme.js` asks for those that this browser needs while the program is still on its way.
 */
const ahead: Plugin = {
  name: 'ahead',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter(one => one.type === 'chunk')
      const withImports = (name: string): string[] => [
        name,
        ...(bundle[name] as Rolldown.OutputChunk).imports.flatMap(withImports),
      ]
      const of = (file: string): string => {
        const entry = chunks.find(one => one.facadeModuleId?.endsWith(file))
        const names = entry === undefined ? [] : new Set(withImports(entry.fileName))
        return [...names].map(name => `/${name}`).join(' ')
      }
      return [
        { name: 'words-en', file: '/words/en.ts' },
        { name: 'words-ru', file: '/words/ru.ts' },
        { name: 'reading', file: '/rooms/reading/reading.tsx' },
      ].map(({ name, file }) => ({
        tag: 'meta',
        attrs: { name, content: of(file) },
        injectTo: 'head-prepend' as const,
      }))
    },
  },
}

// The web app. Vite compiles TSX by itself. No inlined assets, since the policy of the pages forbids them.
export default defineConfig({
  root: 'src/show/web',
  plugins: [ahead],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    rolldownOptions: {
      checks: { bundlerTimings: false },
      // What every page needs comes in one piece, not in twenty that queue for the six connections of a browser.
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: /node_modules\/@?preact|src\/show\/web\/(kit|parts|words\/words)/, minShareCount: 2 },
          ],
        },
      },
    },
  },
})
