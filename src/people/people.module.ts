import { Module } from '@nestjs/common';
import { RecordModule } from '../record/record.module';
import { AccountReader } from './account.reader';
import { CreateAccount } from './create-account.action';
import { Passwords } from './passwords.adapter';
import { ProvenAccountReader } from './proven-account.reader';
import { SessionStore } from './session-store.adapter';
import { SignInAttempts } from './sign-in-attempt.repository';
import { SignIn } from './sign-in.action';

@Module({
  imports: [RecordModule],
  providers: [
    AccountReader,
    CreateAccount,
    Passwords,
    ProvenAccountReader,
    SessionStore,
    SignIn,
    SignInAttempts,
  ],
  exports: [AccountReader, CreateAccount, SessionStore, SignIn],
})
export class PeopleModule {}
