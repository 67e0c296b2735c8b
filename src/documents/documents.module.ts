import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { FreezeDocument } from './printing/freeze-document.adapter';
import { openPrinter } from './printing/open-printer.adapter';
import { Printer } from './printing/printer';

/** The printer, shared by everything that prints; closed last, when no request is left. */
@Module({
  providers: [{ provide: Printer, useFactory: openPrinter }, FreezeDocument],
  exports: [Printer, FreezeDocument],
})
export class DocumentsModule implements OnApplicationShutdown {
  constructor(private readonly printer: Printer) {}

  onApplicationShutdown(): Promise<void> {
    return this.printer.close();
  }
}
