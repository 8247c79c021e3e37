/**
 * What the bench does within a page, ours or the bare one: both are sigma, so the same mouse moves both. `watch` goes in before the page's own
 * scripts; the others are called on the drawn page. Each is sent to the browser as text, so it may use nothing of this file.
 */

/** Counts what is drawn and how long the main thread is busy, and remembers the WebGL contexts. */
export function watch() {
  const contexts = [];
  const probe = { contexts, draws: 0, firstDraw: undefined, busy: 0, blocks: [] };
  globalThis.probe = probe;
  const getContext = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    const context = getContext.call(this, kind, ...rest);
    if (kind.startsWith('webgl') && context && !contexts.includes(context)) contexts.push(context);
    return context;
  };
  for (const name of ['WebGLRenderingContext', 'WebGL2RenderingContext']) {
    for (const draw of ['drawArrays', 'drawArraysInstanced']) {
      const drawn = globalThis[name].prototype[draw];
      if (!drawn) continue;
      globalThis[name].prototype[draw] = function (...input) {
        probe.draws += 1;
        probe.firstDraw ??= performance.now();
        return drawn.apply(this, input);
      };
    }
  }
  // What runs in a frame: sigma draws within these alone.
  const request = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (act) =>
    request((time) => {
      const began = performance.now();
      act(time);
      probe.busy += performance.now() - began;
    });
  probe.frame = request;
  // Where the table is what is shown first: when its first row stands there.
  const lookForRow = () => {
    if (document.querySelector('.results-table tr[tabindex]')) probe.firstRow = performance.now();
    else request(lookForRow);
  };
  if (location.hash.startsWith('#/results')) request(lookForRow);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) probe.blocks.push({ at: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });
}

/**
 * Pans, then zooms in and out, a step a frame, and notes of each frame in milliseconds: `gap` to the one before; `script`, the time of its
 * callbacks and of the mouse's; with `wait`, `whole`: until what was asked of WebGL is drawn as well, which in software is most of it.
 */
export async function move({ frames, wait }) {
  const { probe } = globalThis;
  const canvas = document.querySelector('.sigma-mouse');
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const send = (kind, x, y, more = {}) => {
    const where = { clientX: left + x, clientY: top + y, bubbles: true, cancelable: true, button: 0, ...more };
    canvas.dispatchEvent(kind === 'wheel' ? new WheelEvent(kind, where) : new MouseEvent(kind, where));
  };
  const pixel = new Uint8Array(4);
  const nextFrame = () => new Promise((done) => probe.frame(done));
  const run = async (step) => {
    const list = [];
    let [before, acted] = [await nextFrame(), 0];
    for (let place = 0; place < frames; place += 1) {
      const { busy, draws } = probe;
      const began = performance.now();
      step(place);
      acted = performance.now() - began;
      const at = await nextFrame();
      // Sigma asked for this frame before we did: it has drawn.
      const asked = performance.now();
      if (wait) for (const gl of probe.contexts) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
      const script = acted + probe.busy - busy;
      if (probe.draws > draws) list.push({ gap: at - before, script, whole: script + performance.now() - asked });
      before = at;
    }
    return list;
  };
  // At the rim no node stands that would be dragged instead. A circle, so that it ends where it began.
  const [x, y] = [8, height / 2];
  send('mousemove', x, y);
  send('mousedown', x, y);
  const pan = await run((place) => {
    const turn = (2 * Math.PI * place) / frames;
    send('mousemove', x + 80 * Math.sin(turn), y + 80 * (1 - Math.cos(turn)), { buttons: 1 });
  });
  send('mousemove', x, y);
  send('mouseup', x, y);
  await new Promise((done) => setTimeout(done, 400));
  const zoom = await run((place) => {
    if (place % 4 === 0) send('wheel', width / 2, y, { deltaY: place < frames / 2 ? -120 : 120 });
  });
  await new Promise((done) => setTimeout(done, 600));
  return { pan, zoom };
}

/** Moves the mouse over the picture until it finds nodes, and says how long each took to light up, the rest of 40 ms before it not counted. */
export async function hover({ times }) {
  const { probe } = globalThis;
  const canvas = document.querySelector('.sigma-mouse');
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const found = [];
  for (let step = 0; step < 4000 && found.length < times; step += 1) {
    const [x, y] = [left + width * (0.1 + 0.8 * ((step * 0.618034) % 1)), top + height * (0.1 + 0.8 * ((step * 0.754878) % 1))];
    const began = performance.now();
    canvas.dispatchEvent(new MouseEvent('mousemove', { clientX: x, clientY: y, bubbles: true }));
    if (document.querySelector('[data-under]')?.dataset.under !== 'node') continue;
    // Sigma's own answer to the mouse is over by then, ours begins a millisecond later.
    await new Promise((done) => setTimeout(done, 39));
    const drawn = probe.draws;
    await new Promise((done) => {
      const look = () => (probe.draws > drawn || performance.now() - began > 1000 ? done() : probe.frame(look));
      look();
    });
    if (probe.draws > drawn) found.push(performance.now() - began - 40);
  }
  canvas.dispatchEvent(new MouseEvent('mouseleave'));
  return found;
}

/** Ticks the first values of the filters one after the other and unticks each; milliseconds until the picture is drawn anew. */
export async function filter({ times }) {
  const { probe } = globalThis;
  const found = [];
  for (let time = 0; time < times; time += 1) {
    for (const facet of ['Model', 'Benchmark']) {
      const group = [...document.querySelectorAll('.facet')].find((one) => one.querySelector('.facet-title')?.textContent === facet);
      const box = group?.querySelectorAll('.facet-value input')[time];
      if (!box) continue;
      // Ticked, then unticked, which brings it to the top or leaves it where it is: by its own value.
      for (const _ of ['on', 'off']) {
        const again = [...group.querySelectorAll('.facet-value input')].find(({ value }) => value === box.value) ?? box;
        const drawn = probe.draws;
        const began = performance.now();
        again.click();
        await new Promise((done) => {
          const look = () => (probe.draws > drawn || performance.now() - began > 20_000 ? done() : probe.frame(look));
          look();
        });
        found.push(performance.now() - began);
        await new Promise((done) => setTimeout(done, 300));
      }
    }
  }
  return found;
}

/** Types letters into the search; milliseconds from each until the page has been worked out and laid out. */
export async function search({ words }) {
  const { probe } = globalThis;
  const input = document.querySelector('.search input');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const found = [];
  input.focus();
  for (const word of words) {
    for (let letters = 1; letters <= word.length; letters += 1) {
      const began = performance.now();
      set.call(input, word.slice(0, letters));
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((done) => probe.frame(() => setTimeout(done)));
      found.push(performance.now() - began);
      await new Promise((done) => setTimeout(done, 120));
    }
    set.call(input, '');
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((done) => setTimeout(done, 200));
  }
  input.blur();
  return found;
}
