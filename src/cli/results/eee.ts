/**
 * Records of Every Eval Ever as files: one a record, laid out as its datastore and its validator want them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hash } from '../../hash.ts';
import { type EeeRecord, slug } from '../../write/eee.ts';
import { CommandError, exits } from '../shell/exit.ts';

/** Writes the records below the folder. The same paper and model have the same file every time. Ends the command where it cannot be written. */
export function writeEeeFiles(folder: string, records: readonly EeeRecord[]): void {
  for (const record of records) {
    const file = join(folder, eeePath(record));
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(record, undefined, 2)}\n`);
    } catch (error) {
      throw new CommandError(exits.usage, `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** `data/COLLECTION/DEVELOPER/MODEL/UUID.json`, the collection being the paper. */
export function eeePath({ evaluation_id, source_metadata, model_info }: EeeRecord): string {
  const [developer = 'unknown', model = 'unknown'] = model_info.id.split('/');
  const digits = hash('eee', evaluation_id) + hash('eee, second half', evaluation_id);
  const uuid = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `a${digits.slice(17, 20)}`, digits.slice(20, 32)].join(
    '-',
  );
  return ['data', slug(source_metadata.additional_details.paper_id ?? 'paper'), developer, model, `${uuid}.json`].join('/');
}
