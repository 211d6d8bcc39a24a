/*
 * The first thing every script of package.json runs: one sentence where Node is too old, instead of the stack
 * that the next command would end with. Written for any Node that still starts.
 */
var needed = require('../../package.json').engines.node.replace('>=', '')
var running = process.version.slice(1)

/* As package.json’s optionalDependencies bring it. */
var BROUGHT = ['linux-x64', 'linux-arm64', 'win32-x64', 'darwin-x64']

function isOlder(one, other) {
  var left = one.split('.')
  var right = other.split('.')
  for (var part = 0; part < right.length; part += 1)
    if (Number(left[part]) !== Number(right[part])) return Number(left[part]) < Number(right[part])
  return false
}

function howToGetOne() {
  if (BROUGHT.indexOf(process.platform + '-' + process.arch) >= 0)
    return 'run npm ci, without --omit=optional, which brings one into node_modules, and start it with npm'
  return 'npm has none to bring for ' + process.platform + ' on ' + process.arch + ', so install it from nodejs.org'
}

if (isOlder(running, needed)) {
  console.error('Latchkey needs Node ' + needed + ' or newer, and this is ' + running + ': ' + howToGetOne() + '.')
  process.exit(1)
}
