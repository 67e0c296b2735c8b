import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import { type Asked } from '../../papers/paper.reader';
import { paperNumber } from '../number-in-path.pipe';

/** Which paper, and who asks for it, of a route below `:number` that wants somebody signed in. */
export const AskedPaper = createParamDecorator((_nothing: unknown, context: ExecutionContext) => {
  const { params, person } = context.switchToHttp().getRequest<Request<{ number: string }>>();
  return { viewer: person!.id, number: paperNumber.transform(params.number) } satisfies Asked;
});
