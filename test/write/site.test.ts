import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeSiteData, writeSitePage } from '../../src/write/site.ts';

const page = '<!doctype html><html><head><title>x</title><script defer src="./a.js"></script></head><body></body></html>';

/** What the script leaves in the page. */
function run(script: string): unknown {
  return JSON.parse(JSON.parse(script.replace(/^globalThis\.claimgraphData = /u, '').replace(/;\n$/u, '')));
}

describe('data as a script', () => {
  it('gives back any text, and no text ends the script', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('</script>', '<!--', '\u2028', '"\\')), (text) => {
        const script = writeSiteData(JSON.stringify({ text }));
        expect(run(script)).toEqual({ text });
        expect(script).not.toMatch(/[<>\u2028\u2029]/u);
      }),
    );
  });
});

describe('the page', () => {
  it('loads the data before the viewer, under a policy', () => {
    const site = writeSitePage(page, './data.js');
    expect(site.indexOf('./data.js')).toBeLessThan(site.indexOf('./a.js'));
    expect(site).toContain("default-src 'none'");
    expect(site).not.toContain('connect-src');
    // The layout runs in a worker that the page makes itself.
    expect(site).toContain('worker-src blob:');
  });

  it('must be one that can load it', () => {
    expect(() => writeSitePage('<html></html>', './data.js')).toThrow(/no script/u);
  });
});
