import { paperSchemaText } from '../papers/content/schema';
import { readOptions } from './arguments';
import { type Command } from './command';

/** JSON Schema of a paper, for editors and for whoever sends papers to the service. */
export const printSchema: Command = async (args, terminal) => {
  readOptions(args, {}, 'schema');
  terminal.out(paperSchemaText().trimEnd());
  return 0;
};
