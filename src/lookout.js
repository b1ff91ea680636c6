#!/usr/bin/env node
// Plain JavaScript that imports nothing before it has looked at Node's version: on an older Node the TypeScript
// beside it does not parse and the SQLite driver crashes without a word.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `lookout needs Node 22.18 or newer and runs on ${process.versions.node}: start it with "npx lookout" in its checkout, or install Node 24 from https://nodejs.org\n`,
  )
  process.exitCode = 2
} else {
  limitMemory()
  const { enableCompileCache, registerHooks } = await import('node:module')
  enableCompileCache()
  registerHooks({ resolve: resolveRelative })
  // Node strips types in a checkout but refuses to inside node_modules, where the built files stand instead.
  const installed = import.meta.url.includes('/node_modules/')
  await import(installed ? '../dist/app/main.js' : './app/main.ts')
}

// A run makes much that is soon garbage, for which V8 takes 70 MB more than it needs; the limit can only be set at start.
function limitMemory() {
  const limit = '--max-semi-space-size=16'
  const [node, program, command] = process.argv
  if (!['run', 'serve'].includes(command) || process.platform === 'win32' || process.execArgv.includes(limit)) return
  process.execve?.(node, [node, limit, ...process.execArgv, program, ...process.argv.slice(2)])
}

// A path with its ending is the file: Node would ask the disk of each of the 1,700 that a run's modules import, for which
// it takes a third of the time that they take to load.
function resolveRelative(specifier, context, next) {
  if (!context.parentURL || !/^\.\.?\/.*\.[jt]s$/.test(specifier)) return next(specifier, context)
  return { url: new URL(specifier, context.parentURL).href, shortCircuit: true }
}
