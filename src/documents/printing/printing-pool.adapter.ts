import { availableParallelism } from 'node:os';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { Unavailable } from '../../kernel/errors';
import type { Form } from '../forms.adapter';
import type { DocumentTree } from '../tree';
import { bytesOf, type PrintAnswer, type PrintRequest } from './print-answer';
import { Printer } from './printer';

export interface PoolLimits {
  /** Documents made at the same time. */
  threads: number;
  /** Documents that may wait besides those being made. */
  waiting: number;
  /** Milliseconds after which a document is given up, and its thread with it. */
  patience: number;
  /** Memory of a thread, in MB: a document that wants more ends its thread, not the service. */
  memory: number;
}

export const POOL_LIMITS: PoolLimits = {
  // One core is left to the event loop.
  threads: Math.max(1, Math.min(4, availableParallelism() - 1)),
  waiting: 32,
  patience: 60_000,
  memory: 1024,
};

interface Job {
  request: PrintRequest;
  done(bytes: Buffer): void;
  failed(error: unknown): void;
}
interface Thread {
  worker: Worker;
  job?: Job;
  timer?: NodeJS.Timeout;
}

/**
 * Threads that print, started when there is something to print and kept with what they have
 * learned of the fonts. What is taken is answered, one way or the other; a thread that ends is
 * replaced when it is needed. An idle thread keeps no process alive.
 */
export class PrintingPool extends Printer {
  private readonly threads = new Set<Thread>();
  private readonly queue: Job[] = [];
  private isClosing = false;
  private emptied?: () => void;

  constructor(
    private readonly entry: { file: string } & WorkerOptions,
    private readonly limits: PoolLimits = POOL_LIMITS,
  ) {
    super();
  }

  override write(tree: DocumentTree, form: Form): Promise<Buffer> {
    if (this.isClosing) return Promise.reject(new Unavailable('the printer (it is closing)'));
    if (!this.hasRoom) {
      return Promise.reject(new Unavailable('the printer (too many documents wait)'));
    }
    return new Promise((done, failed) => {
      this.queue.push({ request: { tree, form }, done, failed });
      this.goOn();
    });
  }

  override async close(): Promise<void> {
    this.isClosing = true;
    if (!this.isIdle) await new Promise<void>((resolve) => (this.emptied = resolve));
    await Promise.all([...this.threads].map(({ worker }) => worker.terminate()));
  }

  private get hasRoom(): boolean {
    const { threads, waiting } = this.limits;
    return this.queue.length < waiting || this.idle !== undefined || this.threads.size < threads;
  }

  private get isIdle(): boolean {
    return this.queue.length === 0 && [...this.threads].every(({ job }) => !job);
  }

  private get idle(): Thread | undefined {
    return [...this.threads].find(({ job }) => !job);
  }

  private goOn(): void {
    if (this.isClosing && this.isIdle) this.emptied?.();
    while (this.queue.length > 0) {
      const thread = this.idle ?? this.startedThread();
      const job = thread && this.queue.shift();
      if (!job) return;
      this.give(thread, job);
    }
  }

  private startedThread(): Thread | undefined {
    if (this.threads.size >= this.limits.threads) return undefined;
    const { file, ...options } = this.entry;
    const resourceLimits = { maxOldGenerationSizeMb: this.limits.memory };
    const thread: Thread = { worker: new Worker(file, { resourceLimits, ...options }) };
    this.threads.add(thread);
    thread.worker.on('message', (answer: PrintAnswer) => this.take(thread, answer));
    // It is told by `exit`, which always follows.
    thread.worker.on('error', () => undefined);
    thread.worker.on('exit', () => this.lose(thread));
    thread.worker.unref();
    return thread;
  }

  private give(thread: Thread, job: Job): void {
    thread.job = job;
    thread.timer = setTimeout(() => void thread.worker.terminate(), this.limits.patience);
    thread.worker.ref();
    thread.worker.postMessage(job.request);
  }

  private take(thread: Thread, answer: PrintAnswer): void {
    const job = this.released(thread);
    thread.worker.unref();
    try {
      job?.done(bytesOf(answer));
    } catch (error) {
      job?.failed(error);
    }
    this.goOn();
  }

  private lose(thread: Thread): void {
    this.threads.delete(thread);
    this.released(thread)?.failed(
      new Unavailable('the printer (it ended while it made the document)'),
    );
    this.goOn();
  }

  private released(thread: Thread): Job | undefined {
    const { job, timer } = thread;
    clearTimeout(timer);
    thread.job = undefined;
    return job;
  }
}
