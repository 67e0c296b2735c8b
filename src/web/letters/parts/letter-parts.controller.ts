import { Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { AtLetter, type LetterAsked } from '../letter-visit';
import { LetterPartForm } from './letter-part-form';
import { PAYMENTS_PART } from './payments.part';
import { PERFORMANCE_PART } from './performance.part';
import { TERMS_PART } from './terms.part';

/** What a decision leaves open in a letter, a page each. */
@Controller('letters/:number')
export class LetterPartsController {
  constructor(private readonly form: LetterPartForm) {}

  @Get('terms')
  terms(@AtLetter() asked: LetterAsked, @Res() response: Response): Promise<void> {
    return this.form.open({ ...asked, response }, TERMS_PART);
  }

  @Post('terms')
  saveTerms(@AtLetter() asked: LetterAsked, @Res() response: Response): Promise<void> {
    return this.form.submit({ ...asked, response }, TERMS_PART);
  }

  @Get('payments')
  payments(@AtLetter() asked: LetterAsked, @Res() response: Response): Promise<void> {
    return this.form.open({ ...asked, response }, PAYMENTS_PART);
  }

  @Post('payments')
  savePayments(@AtLetter() asked: LetterAsked, @Res() response: Response): Promise<void> {
    return this.form.submit({ ...asked, response }, PAYMENTS_PART);
  }

  @Get('performance')
  performance(@AtLetter() asked: LetterAsked, @Res() response: Response): Promise<void> {
    return this.form.open({ ...asked, response }, PERFORMANCE_PART);
  }

  @Post('performance')
  savePerformance(@AtLetter() asked: LetterAsked, @Res() response: Response): Promise<void> {
    return this.form.submit({ ...asked, response }, PERFORMANCE_PART);
  }
}
