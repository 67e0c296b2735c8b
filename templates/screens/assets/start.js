import { initAll as startGovukFrontend } from './govuk.js';
import { initAll as startMojFrontend } from './moj.js';

startGovukFrontend();
startMojFrontend();
