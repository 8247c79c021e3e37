/**
 * Child process of the bench: extracts COUNT abstracts of FILE (JSON lines, `.gz` too; begun anew where it ends), keeps nothing, and prints
 * its peak memory and the time it took. It runs what `npm run build` made, as users do: node test/bench/memory.mjs FILE COUNT
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

const [file = '', count = '2000'] = process.argv.slice(2);
const built = new URL(process.env.CLAIMGRAPH_DIST ?? '../../dist/', import.meta.url);
const { createExtractor } = await import(new URL('extract/extract.js', built).href);
const { loadKnowledge } = await import(new URL('knowledge/load.js', built).href);

const extractor = createExtractor(loadKnowledge().knowledge);
let done = 0;
const began = process.cpuUsage();
while (done < Number(count)) {
  const before = done;
  for await (const line of lines()) {
    if (line === '' || done >= Number(count)) continue;
    const { id = '', title = '', text, abstract } = JSON.parse(line);
    extractor.extract({ id, version: String(done), title, text: text ?? abstract ?? '', ids: {}, origin: { file, map: [] }, parts: [] });
    done += 1;
  }
  if (done === before) break;
}
const { user } = process.cpuUsage(began);
console.log(JSON.stringify({ abstracts: done, peakMB: Math.round(process.resourceUsage().maxRSS / 1024), userMsEach: user / 1000 / done }));

function lines() {
  const bytes = createReadStream(file);
  return createInterface({ input: file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes });
}
