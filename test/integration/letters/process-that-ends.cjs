/* A service that kills itself in the midst of sealing a reply to a letter or of signing the letter. */
const { of, endsOfSigning, endIn } = require('../process-that-ends.cjs');
const { AcceptLetter } = of('src/letters/reply/accept-letter.action.ts');
const { SignLetter } = of('src/letters/sign-letter.action.ts');

const ENDS = { ...endsOfSigning('signature', 'signed'), ...endsOfSigning('seal', 'sealed') };

endIn(ENDS, (app, { signing, accepting }) =>
  signing ? app.get(SignLetter).run(signing) : app.get(AcceptLetter).run(accepting),
);
