/**
 * What makes a folder of the viewer's files one that opens from disk: the data as a script, and a page that loads it and may reach no network.
 */

/** The script that holds the data, of its JSON. Nothing in it ends a script or a line, whatever the papers say. */
export function writeSiteData(json: string): string {
  const literal = JSON.stringify(json).replace(/[<>\u2028\u2029]/gu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `globalThis.claimgraphData = ${literal};\n`;
}

/** Only the folder's own files; no address at all may be fetched. */
const policy = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file:",
  'worker-src blob:',
  "img-src 'self' file: data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The viewer's page with the data's script before its own. Throws when the page is none of the viewer's: nothing would load the data. */
export function writeSitePage(page: string, data: string): string {
  const at = page.indexOf('<script defer');
  if (at < 0 || !page.includes('<head>')) throw new Error('writeSitePage: the page has no script to put the data before');
  const scripted = `${page.slice(0, at)}<script defer src="${data}"></script>\n    ${page.slice(at)}`;
  return scripted.replace('<head>', `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`);
}
