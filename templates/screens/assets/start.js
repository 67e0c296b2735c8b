import { initAll as startGovukFrontend } from './govuk.js';
import { initAll as startMojFrontend } from './moj.js';

startGovukFrontend();
startMojFrontend();

// What is told only when time runs out; without this script the page says the time itself.
for (const warning of document.querySelectorAll('[data-shown-after]')) {
  const show = () => {
    warning.hidden = false;
  };
  setTimeout(show, Number(warning.dataset.shownAfter) * 1000);
}
