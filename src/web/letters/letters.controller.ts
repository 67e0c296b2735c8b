import { Controller, Get, Param, Query, Render, Res } from '@nestjs/common';
import { type Response } from 'express';
import { LetterReader } from '../../letters/letter.reader';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { BoardPage } from './board/board-page';
import { LettersQuery } from './board/letters.form';
import { LetterScenes } from './letter-scene';
import { letterPageView, type LetterPageView } from './page/letter.view';

/** Where letters stand, and one of them. */
@Controller('letters')
export class LettersController {
  constructor(
    private readonly board: BoardPage,
    private readonly scenes: LetterScenes,
    private readonly letters: LetterReader,
  ) {}

  @Get()
  async list(
    @RequestPerson() { id }: SignedInPerson,
    @Query() { which = 'under-way', page = '1' }: LettersQuery,
    @Res() response: Response,
  ): Promise<void> {
    if (which === 'under-way') return response.render('letters/board', await this.board.open(id));
    response.render('letters/ended', await this.board.ended(id, which, Number(page)));
  }

  @Get(':number')
  @Render('letters/letter')
  async one(
    @RequestPerson() { id }: SignedInPerson,
    @Param('number') number: string,
  ): Promise<LetterPageView> {
    const asked = { viewer: id, number };
    return letterPageView(await this.scenes.of(asked), await this.letters.obligations(asked));
  }
}
