/** A check has one name wherever it is named, and the viewer says of it what was measured. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reportChecks } from '../../src/audit/report.ts';
import { checkName, measuredWords, possibleReadings } from '../../viz/src/data/audit.ts';

const { checks } = JSON.parse(readFileSync(new URL('../bench/results/audit.json', import.meta.url), 'utf8'));
const ids = [...new Set(['C4', ...Object.keys(checks)])];
const names = new Map(reportChecks([], { across: true }).map(({ id, name }) => [id, name]));
const percent = (share: number) => `${Math.round(share * 100)}%`;

describe.each(ids)('%s', (id) => {
  it('is called what the command line calls it, and has readings to offer', () => {
    expect(checkName(id)).toBe(names.get(id));
    expect(possibleReadings(id).length).toBeGreaterThan(0);
  });

  it('shows precision and recall of the committed run', () => {
    const run = checks[id];
    const said = measuredWords(id);
    if (!run) expect(said).toBe('not measured');
    else {
      expect(said).toContain(`found ${percent(run.recall)} of ${run.n} known`);
      expect(said).toContain(run.said > 0 ? `${percent(run.precision)} of ${run.said} read were right` : 'none was found to read');
    }
  });
});
