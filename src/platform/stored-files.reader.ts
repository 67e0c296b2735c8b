import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FileStore, StoredFileFault } from './file-store.adapter';
import { storedFilesAfter } from './stored-file.repository';

const PAGE = 200;

/** The files that rows rely on. */
@Injectable()
export class StoredFilesReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: FileStore,
  ) {}

  /**
   * Reads every file that is relied on; gives those that are missing or are not what they were.
   * @throws Unavailable
   */
  async faults(): Promise<StoredFileFault[]> {
    const faults: StoredFileFault[] = [];
    let page = await this.after('');
    while (page.length > 0) {
      for (const sha256 of page) faults.push(...(await this.faultOf(sha256)));
      page = await this.after(page.at(-1)!);
    }
    return faults;
  }

  private after(sha256: string): Promise<string[]> {
    return storedFilesAfter(this.dataSource.manager, { sha256, count: PAGE });
  }

  private async faultOf(sha256: string): Promise<StoredFileFault[]> {
    try {
      await this.files.get(sha256);
      return [];
    } catch (error) {
      if (error instanceof StoredFileFault) return [error];
      throw error;
    }
  }
}
