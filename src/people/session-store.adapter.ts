import { createHash } from 'node:crypto';
import { callbackify } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Store, type SessionData } from 'express-session';
import { DataSource, LessThanOrEqual, MoreThan } from 'typeorm';
import { Clock } from '../platform/clock';
import { SessionEntity, type Session } from './session.entity';
import { expiryOf, isWorthWriting } from './session-lifetime';

const hashOf = (id: string): string => createHash('sha256').update(id, 'utf8').digest('hex');
const ignore = () => undefined;

/**
 * express-session's sessions in our own database, behind its gate. A session ends an hour after its
 * last use and eight hours after it began.
 */
@Injectable()
export class SessionStore extends Store {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  override get(id: string, done: (error: unknown, session?: SessionData | null) => void): void {
    callbackify(() => this.read(id))(done);
  }

  override set(id: string, session: SessionData, done: (error?: unknown) => void = ignore): void {
    callbackify(() => this.write(id, session))(done);
  }

  override destroy(id: string, done: (error?: unknown) => void = ignore): void {
    callbackify(() => this.remove(id))(done);
  }

  override touch(id: string, _: SessionData, done: (error?: unknown) => void = ignore): void {
    callbackify(() => this.prolong(id))(done);
  }

  private living(id: string): Promise<Session | null> {
    const where = { idHash: hashOf(id), expiresAt: MoreThan(this.clock.now()) };
    return this.dataSource.manager.findOneBy(SessionEntity, where);
  }

  private async read(id: string): Promise<SessionData | null> {
    const session = await this.living(id);
    return session && (JSON.parse(session.payload) as SessionData);
  }

  private async write(id: string, data: SessionData): Promise<void> {
    const now = this.clock.now();
    const idHash = hashOf(id);
    const payload = JSON.stringify(data);
    await this.dataSource.transaction(async (manager) => {
      await manager.delete(SessionEntity, { expiresAt: LessThanOrEqual(now) });
      const known = await manager.findOneBy(SessionEntity, { idHash });
      const createdAt = known?.createdAt ?? now;
      const session = { idHash, payload, createdAt, expiresAt: expiryOf(createdAt, now) };
      await manager.upsert(SessionEntity, session, ['idHash']);
    });
  }

  private async remove(id: string): Promise<void> {
    await this.dataSource.manager.delete(SessionEntity, { idHash: hashOf(id) });
  }

  private async prolong(id: string): Promise<void> {
    const session = await this.living(id);
    if (!session) return;
    const expiresAt = expiryOf(session.createdAt, this.clock.now());
    if (!isWorthWriting(session.expiresAt, expiresAt)) return;
    await this.dataSource.manager.update(SessionEntity, { idHash: hashOf(id) }, { expiresAt });
  }
}
