/**
 * Colour, where it is wanted: on a terminal that is not `dumb`, and not when NO_COLOR says no (https://no-color.org).
 */

export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  /** Struck through, where the terminal can: say it in words too. */
  readonly strike: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

export function createStyle(
  stream: { readonly isTTY?: boolean | undefined },
  environment: Readonly<Record<string, string | undefined>>,
): Style {
  const wanted = stream.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb';
  const paint = (from: number, to: number) => (text: string) => (wanted && text !== '' ? `\x1b[${from}m${text}\x1b[${to}m` : text);
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    strike: paint(9, 29),
    red: paint(31, 39),
    green: paint(32, 39),
    yellow: paint(33, 39),
    cyan: paint(36, 39),
  };
}
