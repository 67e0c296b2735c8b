#!/usr/bin/env node
'use strict';
require('./run.cjs').runBuilt('src/cli/main.js', process.argv.slice(2));
