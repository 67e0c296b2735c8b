import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { keepTyped } from './reply-sessions.repository';

/** A reply as far as it was typed. */
export interface ReplyTyped {
  name: string;
  post: string;
}

/** Keeps what was typed in a reply while a new code is asked for. No act on the letter. */
@Injectable()
export class KeepReplyTyped {
  constructor(private readonly dataSource: DataSource) {}

  run(session: string, typed: ReplyTyped): Promise<void> {
    const kept = JSON.stringify(typed);
    return keepTyped(this.dataSource.manager, { idHash: session, typed: kept });
  }
}
