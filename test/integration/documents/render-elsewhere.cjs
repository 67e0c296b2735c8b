/* Renders a sample in a process of its own, so that TZ and locale are those of its environment. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, file) => {
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    swcrc: false,
    configFile: false,
    jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  module._compile(code, file);
};

const documents = join(__dirname, '..', '..', '..', 'src', 'documents');
const { readDocument } = require(join(documents, 'read-document.ts'));
const { renderPdf } = require(join(documents, 'pdf', 'render-pdf.adapter.ts'));
process.stdout.write(renderPdf(readDocument(readFileSync(process.argv[2], 'utf8'))));
