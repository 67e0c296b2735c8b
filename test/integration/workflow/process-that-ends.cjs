/* A service that kills itself in the midst of making a signing copy or of signing it. */
const { of, die, dieAfter, endsOfSigning, endIn } = require('../process-that-ends.cjs');
const { FileStore } = of('src/platform/file-store.adapter.ts');
const { OpenSigningCopy } = of('src/workflow/open-signing-copy.action.ts');
const { SignPaper } = of('src/workflow/sign-paper.action.ts');

const ENDS = {
  'after the number is taken': () => (FileStore.prototype.put = die),
  'after the copy is stored': () => dieAfter(FileStore.prototype, 'put'),
  ...endsOfSigning('signature', 'signed'),
};

endIn(ENDS, (app, { paper, signing }) =>
  signing ? app.get(SignPaper).run(signing) : app.get(OpenSigningCopy).run(paper),
);
