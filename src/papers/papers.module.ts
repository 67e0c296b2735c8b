import { Module } from '@nestjs/common';
import { AttachmentReader } from './attachment.reader';
import { PaperReader } from './paper.reader';

@Module({ providers: [PaperReader, AttachmentReader], exports: [PaperReader, AttachmentReader] })
export class PapersModule {}
