/**
 * How a word is written: capitals, digits, their order.
 */

/** `GPT` is `X`, `BiLSTM` `XxX`, `Llama` `Xx`, `3.5B` `d.dX`, `ResNet50` `XxXxd`; runs count once, at most 8 signs. */
export function shapeOf(word: string): string {
  let shape = '';
  for (let i = 0; i < word.length && shape.length < 8; i += 1) {
    const sign = signAt(word, i);
    if (!shape.endsWith(sign)) shape += sign;
  }
  return shape;
}

function signAt(word: string, at: number): string {
  const code = word.charCodeAt(at);
  if (code >= 97 && code <= 122) return 'x';
  if (code >= 65 && code <= 90) return 'X';
  if (code >= 48 && code <= 57) return 'd';
  const char = word.charAt(at);
  if (code < 128) return char;
  const lower = char.toLowerCase();
  if (char !== lower) return 'X';
  return lower !== char.toUpperCase() ? 'x' : char;
}

/** Whether a word is written like a proper name: a capital behind its first letter, or letters mixed with digits. */
export function looksProper(word: string): boolean {
  let letters = 0;
  let digits = 0;
  for (let i = 0; i < word.length; i += 1) {
    const sign = signAt(word, i);
    if (sign === 'X' && i > 0) return true;
    if (sign === 'X' || sign === 'x') letters += 1;
    else if (sign === 'd') digits += 1;
  }
  return letters > 0 && digits > 0 && signAt(word, 0) !== 'd';
}

/** Whether a word begins with a capital. */
export const isCapital = (word: string): boolean => signAt(word, 0) === 'X';
