import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { lettersBeingSigned } from './letter.repository';

/** Letters on which the service itself has something to finish. */
@Injectable()
export class LettersUnderWay {
  constructor(private readonly dataSource: DataSource) {}

  /** UUIDs of those being sealed or signed. */
  ids(): Promise<string[]> {
    return lettersBeingSigned(this.dataSource.manager);
  }
}
