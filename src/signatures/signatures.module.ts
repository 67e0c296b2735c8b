import { Module } from '@nestjs/common';
import { PersonKeys } from './desk/person-keys.adapter';
import { SignedOnce } from './desk/signed-once.adapter';
import { SigningDesk } from './desk/signing-desk.adapter';

/** Keys, the files being signed, and the verifier that holds them; who may sign is the rooms' affair. */
@Module({
  providers: [PersonKeys, SignedOnce, SigningDesk],
  exports: [PersonKeys, SigningDesk],
})
export class SignaturesModule {}
