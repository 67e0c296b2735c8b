'use strict';
// Chromium's page.pdf, tagged and with an outline: in a new page for each document, or in one page.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { peer } = require('./peer.cjs');
const { pageOf } = require('./html.cjs');

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FOOT =
  '<div style="font-size:9px;margin-left:62pt">Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>';
const PRINT = {
  format: 'A4',
  tagged: true,
  outline: true,
  displayHeaderFooter: true,
  headerTemplate: '<div></div>',
  footerTemplate: FOOT,
  margin: { top: '22mm', bottom: '22mm', left: '22mm', right: '22mm' },
};

async function open(variant) {
  const { chromium } = peer('playwright-core');
  const executablePath = BROWSERS.find((file) => fs.existsSync(file));
  if (!executablePath) throw Object.assign(new Error('no Chromium'), { code: 'ABSENT' });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  const file = path.join(folder, 'paper.html');
  const kept = variant === 'reused' ? await browser.newPage() : undefined;
  return {
    render: async (blocks) => {
      fs.writeFileSync(file, pageOf(blocks));
      const page = kept ?? (await browser.newPage());
      await page.goto(pathToFileURL(file).href);
      const pdf = await page.pdf(PRINT);
      if (!kept) await page.close();
      return pdf;
    },
    memory: childrenMemory,
    close: async () => {
      await browser.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Proportional memory of all processes below this one, in MB (Linux). */
function childrenMemory() {
  const parents = new Map();
  for (const id of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const status = read(`/proc/${id}/stat`);
    parents.set(id, status.slice(status.lastIndexOf(')') + 4).split(' ')[0]);
  }
  const isBelow = (id) => {
    const parent = parents.get(id);
    return parent !== undefined && (parent === String(process.pid) || isBelow(parent));
  };
  const sizes = [...parents.keys()].filter(isBelow).map((id) => {
    const [, size = '0'] = /^Pss:\s+(\d+)/m.exec(read(`/proc/${id}/smaps_rollup`)) ?? [];
    return Number(size);
  });
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

module.exports = { open };
