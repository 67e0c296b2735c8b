#!/usr/bin/env node
'use strict';
require('./run.cjs').runBuilt('src/cli/start.js', process.argv.slice(2));
