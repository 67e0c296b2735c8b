import { Unavailable } from '../kernel/errors';

interface Waiting {
  who: object;
  admit: () => void;
  timer: NodeJS.Timeout;
}

/** A first-come, first-served lock on the one connection. Whoever holds it is told apart by identity. */
export class ConnectionLock {
  private holder: object | undefined;
  private readonly queue: Waiting[] = [];

  /** @param patience milliseconds after which a wait ends with `Unavailable` */
  constructor(private readonly patience: number) {}

  isHeldBy(who: object): boolean {
    return this.holder === who;
  }

  acquire(who: object): Promise<void> {
    if (this.holder === undefined) {
      this.holder = who;
      return Promise.resolve();
    }
    return new Promise((admit, refuse) => {
      const timer = setTimeout(() => {
        this.queue.splice(this.queue.indexOf(waiting), 1);
        refuse(new Unavailable(`the database (its lock was not granted in ${this.patience} ms)`));
      }, this.patience);
      const waiting: Waiting = { who, admit, timer };
      this.queue.push(waiting);
    });
  }

  release(who: object): void {
    if (this.holder !== who) return;
    const next = this.queue.shift();
    this.holder = next?.who;
    if (!next) return;
    clearTimeout(next.timer);
    next.admit();
  }
}
