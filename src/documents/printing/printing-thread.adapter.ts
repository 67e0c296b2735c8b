import { parentPort } from 'node:worker_threads';
import { writeDocument } from '../forms.adapter';
import { refusalOf, type PrintAnswer, type PrintRequest } from './print-answer';

async function answer({ tree, form }: PrintRequest): Promise<PrintAnswer> {
  try {
    return { bytes: await writeDocument(tree, form) };
  } catch (error) {
    return refusalOf(error);
  }
}

/** The entry of a printing thread: one request comes in at a time, one answer goes out. */
parentPort?.on('message', (request: PrintRequest) => {
  void answer(request).then((given) => parentPort?.postMessage(given));
});
