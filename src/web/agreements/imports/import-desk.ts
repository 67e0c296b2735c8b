import { type Request, type Response } from 'express';
import { type ImportSource } from '../../../agreements/entry/import-fault';
import { type ImportReport } from '../../../agreements/imports/import-report';
import { announce } from '../../page-locals.middleware';
import { FormReading } from '../../papers/form/form-reading';
import { typedFields } from '../../papers/form/typed-fields';
import { faultLines } from '../../papers/start/start.form';
import { AGREEMENTS } from '../agreement-address';
import { Refused } from '../../../kernel/errors';
import { readUploadedText, sourceOf } from './import-file.form';
import { importCheckedView, type ImportKind, importView } from './import.view';

interface Import<Item> {
  kind: ImportKind<Item>;
  dryRun: (source: ImportSource) => Promise<ImportReport<Item>>;
  run: (source: ImportSource) => Promise<ImportReport<Item>>;
}

interface Exchange {
  request: Request;
  response: Response;
}

const formOf = ({ body }: Request): FormReading =>
  new FormReading(typedFields((body ?? {}) as Record<string, unknown>));

function refuse<Item>({ kind }: Import<Item>, { response }: Exchange, form: FormReading): void {
  response
    .status(400)
    .render('agreements/import', importView(kind as ImportKind<unknown>, form.faults));
}

/** The source in a text; undefined with the faults of its form in the form. */
function read(form: FormReading, text: string): ImportSource | undefined {
  const source = sourceOf(text);
  if ('value' in source) return source.value;
  for (const line of faultLines(source.faults)) form.fault('file', line);
  return undefined;
}

/** Looks at an uploaded file: what would be written, or every fault; writes nothing. */
export async function check<Item>(one: Import<Item>, exchange: Exchange): Promise<void> {
  const form = formOf(exchange.request);
  const text = readUploadedText(form, exchange.request.file);
  const source = text === undefined ? undefined : read(form, text);
  if (text === undefined || !source) return refuse(one, exchange, form);
  const view = importCheckedView(one.kind, await one.dryRun(source), text);
  const status = view.button === '' ? 400 : 200;
  exchange.response.status(status).render('agreements/import-checked', view);
}

/** Imports what was looked at. What has changed on record meanwhile is told as a fault. */
export async function confirm<Item>(one: Import<Item>, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const form = formOf(request);
  const text = form.text('text');
  const source = text === '' ? form.fault('file', 'Select a file') : read(form, text);
  if (!source) return refuse(one, exchange, form);
  try {
    const { fresh } = await one.run(source);
    const { one: single, many } = one.kind;
    announce(request, `${fresh.length} ${fresh.length === 1 ? single : many} recorded`);
    response.redirect(303, AGREEMENTS);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const view = importCheckedView(one.kind, await one.dryRun(source), text);
    response.status(409).render('agreements/import-checked', view);
  }
}
