import { Controller, Get, Injectable, Res } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { type Response } from 'express';

/** The description, made once when the application is complete. */
@Injectable()
export class ApiDescription {
  document: OpenAPIObject | undefined;
}

@ApiExcludeController()
@Controller('api/openapi.json')
export class OpenApiController {
  constructor(private readonly description: ApiDescription) {}

  @Get()
  describe(@Res() response: Response): void {
    response.json(this.description.document);
  }
}
