#!/usr/bin/env node
'use strict';
require('./run.cjs').runBuilt('src/main.js', process.argv.slice(2));
