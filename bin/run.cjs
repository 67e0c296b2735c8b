'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');

/** One clear line and a stop, before anything else can fail in a way nobody reads. */
function stop(line, code = 2) {
  process.stderr.write(`${line}\n`);
  process.exit(code);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Decision Papers needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  }
}

const newestIn = (folder) =>
  fs.readdirSync(folder, { withFileTypes: true }).reduce((newest, entry) => {
    const place = path.join(folder, entry.name);
    const time = entry.isDirectory() ? newestIn(place) : fs.statSync(place).mtimeMs;
    return Math.max(newest, time);
  }, 0);

const SOURCES = ['src', 'migrations'];
const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package.json'];

function isStale(built) {
  if (!fs.existsSync(built)) return true;
  const made = fs.statSync(built).mtimeMs;
  const sources = SOURCES.map((name) => path.join(root, name)).filter(fs.existsSync);
  if (sources.length < SOURCES.length) return false;
  const newest = Math.max(
    ...sources.map(newestIn),
    ...SETTINGS.map((name) => fs.statSync(path.join(root, name)).mtimeMs),
  );
  return newest > made;
}

/** Builds when the sources are newer than the last build; all it says goes to stderr. */
function buildWhenStale() {
  const stamp = path.join(root, 'dist', '.built');
  if (!isStale(stamp)) return;
  let cli;
  try {
    cli = require.resolve('@nestjs/cli/bin/nest.js', { paths: [root] });
  } catch {
    stop(
      'The compiler is not installed (was this "npm ci" run with NODE_ENV=production or --omit=dev?): run "npm ci --include=dev" once, or use a built copy.',
    );
  }
  process.stderr.write('Building …\n');
  fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  const built = spawnSync(process.execPath, [cli, 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) stop('The build failed; the lines above say where.', 1);
  fs.writeFileSync(stamp, '');
}

function runBuilt(script, args) {
  requireNode();
  buildWhenStale();
  process.argv = [process.argv[0], path.join(root, 'dist', script), ...args];
  require(process.argv[1]);
}

module.exports = { buildWhenStale, requireNode, runBuilt, stop, root };
