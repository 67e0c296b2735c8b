'use strict';
// Adds up the test runs; a step that failed without a failed test counts as one failure.
const fs = require('node:fs');
const path = require('node:path');

const [folder, failedSteps] = [process.argv[2], Number(process.argv[3])];
const total = { passed: 0, failed: 0, skipped: 0 };
for (const name of fs.readdirSync(folder)) {
  const run = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
  total.passed += run.numPassedTests;
  total.failed += run.numFailedTests + run.numRuntimeErrorTestSuites;
  total.skipped += run.numPendingTests + run.numTodoTests;
}
total.failed = Math.max(total.failed, failedSteps);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
