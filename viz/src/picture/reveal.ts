/**
 * A new picture is shown when the graphics process has drawn it. Until then its canvases are hidden: the page would otherwise wait for the first
 * frame, for which all programs are made ready, which takes a third of a second where the machine draws in software.
 */

/** Longer than this nobody waits for it, in milliseconds. */
const longest = 1500;

/** Hides a container and shows it once what was asked of its canvases is drawn; the result ends the waiting. */
export function revealWhenDrawn(container: HTMLElement): () => void {
  const began = performance.now();
  const fences = [...container.querySelectorAll('canvas')].flatMap((canvas) => fenceIn(canvas) ?? []);
  container.style.visibility = 'hidden';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    container.style.visibility = '';
  };
  const look = () => {
    if (performance.now() - began > longest || fences.every((isPassed) => isPassed())) show();
    else timer = setTimeout(look, 15);
  };
  // Sigma draws in the next frame what it did not draw at once.
  timer = setTimeout(look, 15);
  return () => {
    clearTimeout(timer);
    show();
  };
}

/** Whether all that was asked of a canvas so far is drawn; nothing where it has no such means. */
function fenceIn(canvas: HTMLCanvasElement): (() => boolean) | undefined {
  // A canvas that has a context of another kind answers with none.
  const context = canvas.getContext('webgl2');
  const fence = context?.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!context || !fence) return undefined;
  context.flush();
  return () => context.isContextLost() || context.getSyncParameter(fence, context.SYNC_STATUS) === context.SIGNALED;
}
