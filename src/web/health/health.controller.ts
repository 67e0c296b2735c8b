import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Unavailable } from '../../kernel/errors';

const PATIENCE = 1000;

const afterAWhile = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Unavailable('database')), PATIENCE).unref();
  });

/** For whoever runs the service: is the process there, and can it work? */
@Controller('health')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    try {
      await Promise.race([this.dataSource.query('SELECT 1'), afterAWhile()]);
    } catch {
      throw new Unavailable('database');
    }
    return { status: 'ok' };
  }
}
