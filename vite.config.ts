import { defineConfig } from 'vite'

// The web app. No plugin: Vite compiles TSX by itself. No inlined assets, since the policy of the pages forbids them.
export default defineConfig({
  root: 'src/show/web',
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
