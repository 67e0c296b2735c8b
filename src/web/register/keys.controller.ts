import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { NotFound } from '../../kernel/errors';
import { PersonKeys } from '../../signatures/desk/person-keys.adapter';
import { SERVED_FILES, type ServedFile } from '../../signatures/keys/make-authority.adapter';
import { sendPublic } from './send-public';

/** RFC 2585, 4; a PEM file is a text. */
const TYPES: Record<string, string> = {
  pem: 'application/x-pem-file',
  cer: 'application/pkix-cert',
  crl: 'application/pkix-crl',
};

/**
 * Certificates and revocation lists of the signatures, at the addresses the certificates give (RFC
 * 5280, 4.2.2.1 and 4.2.1.13). Only files that are named here are ever opened.
 */
@Controller('keys')
export class KeysController {
  constructor(private readonly keys: PersonKeys) {}

  @Get(':file')
  async file(
    @Param('file') asked: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const name = SERVED_FILES.find((each: ServedFile) => each === asked);
    if (!name) throw new NotFound('file');
    const body = await this.keys.served(name);
    response.attachment(name);
    sendPublic(request, response, { type: TYPES[name.slice(-3)]!, body });
  }
}
