'use strict';
// The other engines stand in bench/peers, with a lock of their own: `npm ci` there installs them.
const { createRequire } = require('node:module');
const path = require('node:path');

const peers = createRequire(path.join(__dirname, '..', '..', 'peers', 'package.json'));

function peer(name) {
  try {
    return peers(name);
  } catch (error) {
    throw Object.assign(new Error(`${name} is not installed`), { code: 'ABSENT', cause: error });
  }
}

module.exports = { peer };
