import { Controller, Get, Render } from '@nestjs/common';
import { SecondFactorReader } from '../../people/second-factor/second-factor.reader';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';

@Controller('account')
export class AccountController {
  constructor(private readonly secondFactor: SecondFactorReader) {}

  @Get()
  @Render('account')
  async page(
    @RequestPerson() { id }: SignedInPerson,
  ): Promise<{ title: string[]; secondFactor: boolean }> {
    return { title: ['Your account'], secondFactor: await this.secondFactor.isSetUp(id) };
  }
}
