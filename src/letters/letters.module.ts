import { type DynamicModule, Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/agreements.module';
import { DocumentsModule } from '../documents/documents.module';
import { PeopleModule } from '../people/people.module';
import { RecordModule } from '../record/record.module';
import { SignaturesModule } from '../signatures/signatures.module';
import { AnswerQuestion } from './answer-question.action';
import { ClearLetter } from './clear-letter.action';
import { ComposedLetter } from './composed-letter.facts';
import { ConfirmReplyElsewhere } from './confirm-reply-elsewhere.action';
import { DoObligation } from './do-obligation.action';
import { ExpireLetters } from './expire-letters.action';
import { FoundLetters } from './found-letter.facts';
import { FreezeLetter } from './frozen-letter.adapter';
import { IssueLetter } from './issue-letter.action';
import { LetterActs } from './letter-acts.repository';
import { LetterFacts } from './letter.facts';
import { LetterNotices } from './letter-notices.reader';
import { LetterReader } from './letter.reader';
import { LetterRulebook } from './letter-rulebook';
import { letterRulebookOf } from './letter-rulebook.adapter';
import { LetterSigningFacts } from './letter-signing.facts';
import { LettersUnderWay } from './letters-under-way.reader';
import { PrepareLetter } from './prepare-letter.action';
import { ProposeLetter } from './propose-letter.action';
import { RecordReplyElsewhere } from './record-reply-elsewhere.action';
import { ReissueLetter } from './re-issue-letter.action';
import { RemindDue } from './remind-due.action';
import { RemindSignatory } from './remind-signatory.action';
import { REPLY_OFFERED, REPLY_PROVIDERS } from './reply/reply-providers';
import { ReturnLetter } from './return-letter.action';
import { ReviseLetter } from './revise-letter.action';
import { SignLetter } from './sign-letter.action';
import { SupersedeLetter } from './supersede-letter.action';
import { WithdrawLetter } from './withdraw-letter.action';

const OFFERED = [
  LetterReader,
  LetterRulebook,
  LetterNotices,
  LettersUnderWay,
  PrepareLetter,
  ReviseLetter,
  ProposeLetter,
  ReturnLetter,
  ClearLetter,
  IssueLetter,
  RemindSignatory,
  RemindDue,
  ReissueLetter,
  AnswerQuestion,
  RecordReplyElsewhere,
  ConfirmReplyElsewhere,
  SignLetter,
  WithdrawLetter,
  SupersedeLetter,
  ExpireLetters,
  DoObligation,
  ...REPLY_OFFERED,
];

const OWN = [
  LetterActs,
  LetterFacts,
  LetterSigningFacts,
  FoundLetters,
  ComposedLetter,
  FreezeLetter,
];

/** What a body's letters take of its rules; whoever holds more may give it whole. */
export type RulesOfBody = Pick<LetterRulebook, 'scheme' | 'body'>;

@Module({})
export class LettersModule {
  static of(rules: RulesOfBody): DynamicModule {
    const rulebook = { provide: LetterRulebook, useFactory: () => letterRulebookOf(rules) };
    const classes = [...OFFERED, ...OWN, ...REPLY_PROVIDERS].filter(
      (offered) => offered !== LetterRulebook,
    );
    return {
      module: LettersModule,
      imports: [DocumentsModule, RecordModule, PeopleModule, AgreementsModule, SignaturesModule],
      providers: [...new Set(classes), rulebook] as DynamicModule['providers'],
      exports: OFFERED,
    };
  }
}
