import { Module } from '@nestjs/common';
import { RecordModule } from '../record/record.module';
import { AccountReader } from './account.reader';
import { AddPerson } from './administration/add-person.action';
import { CloseAccount } from './administration/close-account.action';
import { CreateFirstAdministrator } from './administration/create-first-administrator.action';
import { GrantAdministration } from './administration/grant-administration.action';
import { ReopenAccount } from './administration/reopen-account.action';
import { WithdrawAdministration } from './administration/withdraw-administration.action';
import { ChangePassword } from './change-password.action';
import { CreateAccount } from './create-account.action';
import { MakePasswordLink } from './password-link/make-password-link.action';
import { PasswordLinkReader } from './password-link/password-link.reader';
import { SetPassword } from './password-link/set-password.action';
import { Passwords } from './passwords.adapter';
import { PeopleReader } from './people.reader';
import { EndPost } from './posts/end-post.action';
import { FillPost } from './posts/fill-post.action';
import { ProvenAccountReader } from './proven-account.reader';
import { BeginSecondFactor } from './second-factor/begin-second-factor.action';
import { SecondFactorCodes } from './second-factor/codes.adapter';
import { ConfirmSecondFactor } from './second-factor/confirm-second-factor.action';
import { LiftSecondFactor } from './second-factor/lift-second-factor.action';
import { RealTime } from './second-factor/real-time.adapter';
import { RemoveSecondFactor } from './second-factor/remove-second-factor.action';
import { SealingKey } from './second-factor/sealing-key.adapter';
import { SecondFactorProof } from './second-factor/second-factor-proof.adapter';
import { SecondFactorReader } from './second-factor/second-factor.reader';
import { SessionStore } from './session-store.adapter';
import { SignInAttempts } from './sign-in-attempt.repository';
import { SignIn } from './sign-in.action';
import { GrantStepUp } from './step-up/grant-step-up.action';
import { ProofOfPerson } from './step-up/proof.adapter';
import { ProofAttempts } from './step-up/proof.repository';

const OFFERED = [
  AccountReader,
  AddPerson,
  BeginSecondFactor,
  ChangePassword,
  CloseAccount,
  ConfirmSecondFactor,
  CreateAccount,
  CreateFirstAdministrator,
  EndPost,
  FillPost,
  GrantAdministration,
  GrantStepUp,
  LiftSecondFactor,
  MakePasswordLink,
  PasswordLinkReader,
  PeopleReader,
  RemoveSecondFactor,
  ReopenAccount,
  SecondFactorReader,
  SessionStore,
  SetPassword,
  SignIn,
  WithdrawAdministration,
];

const OWN = [
  Passwords,
  ProofAttempts,
  ProofOfPerson,
  ProvenAccountReader,
  RealTime,
  SealingKey,
  SecondFactorCodes,
  SecondFactorProof,
  SignInAttempts,
];

@Module({ imports: [RecordModule], providers: [...OFFERED, ...OWN], exports: OFFERED })
export class PeopleModule {}
