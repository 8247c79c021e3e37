/**
 * Prints the listed findings, or saves them as a PDF where the browser offers that.
 */
export function PrintAudit() {
  return (
    <button type="button" className="button outlined" onClick={() => window.print()}>
      Print
    </button>
  );
}
