import { describe, expect, it } from 'vitest';
import * as act from '../../viz/src/state/actions.ts';
import { initialState, type State } from '../../viz/src/state/state.ts';
import { createStateStore } from '../../viz/src/state/store.ts';

/** The state after some actions. */
const having = (...actions: readonly act.Action[]): State => actions.reduce((state, action) => action(state), initialState);

describe('narrowing down', () => {
  const cases: readonly (readonly [says: string, state: State, filter: State['filter']])[] = [
    ['a value in', having(act.toggle('models', 'gpt-4')), { models: ['gpt-4'] }],
    ['a second beside it', having(act.toggle('models', 'gpt-4'), act.toggle('models', 'o1')), { models: ['gpt-4', 'o1'] }],
    ['the last one out leaves no empty list', having(act.toggle('models', 'gpt-4'), act.toggle('models', 'gpt-4')), {}],
    ['two facets', having(act.toggle('models', 'o1'), act.choose('roles', ['own'])), { models: ['o1'], roles: ['own'] }],
    ['one value alone', having(act.toggle('models', 'o1'), act.only('benchmarks', 'gsm8k')), { benchmarks: ['gsm8k'] }],
    ['years', having(act.chooseYears([2020, 2022])), { years: [2020, 2022] }],
    ['years lifted', having(act.chooseYears([2020, 2022]), act.chooseYears(undefined)), {}],
    ['words', having(act.chooseText('math')), { text: 'math' }],
    ['blank words are none', having(act.chooseText('math'), act.chooseText('  ')), {}],
    ['one facet lifted', having(act.toggle('models', 'o1'), act.chooseText('math'), act.lift('models')), { text: 'math' }],
    ['all lifted', having(act.toggle('models', 'o1'), act.chooseText('math'), act.liftAll), {}],
  ];
  it.each(cases)('%s', (_, state, filter) => {
    expect(state.filter).toEqual(filter);
  });

  it('counts every restriction that has a chip', () => {
    expect(act.countFilters(having(act.toggle('models', 'a'), act.toggle('models', 'b'), act.chooseText('x')).filter)).toBe(3);
  });
});

describe('going about', () => {
  it('switching views loses nothing', () => {
    const state = having(act.toggle('models', 'o1'), act.select({ kind: 'node', key: 'o1' }), act.showView('results'));
    expect(state).toMatchObject({ view: 'results', filter: { models: ['o1'] }, selection: { kind: 'node', key: 'o1' } });
  });

  it('a focus selects its node and forgets the camera; climbing leaves the focus, then the selection', () => {
    const deep = having(act.moveCamera({ x: 0.5, y: 0.5, ratio: 1 }), act.focusOn({ key: 'gsm8k', depth: 1 }));
    expect(deep).toEqual({ ...initialState, focus: { key: 'gsm8k', depth: 1 }, selection: { kind: 'node', key: 'gsm8k' } });
    expect(act.climb(deep)).toEqual({ ...initialState, selection: { kind: 'node', key: 'gsm8k' } });
    expect(act.climb(act.climb(deep))).toEqual(initialState);
  });

  it('a focus within a focus keeps the way; climbing goes back along it, going back to one of it cuts it off', () => {
    const deep = having(...['a', 'b', 'c'].map((key) => act.focusOn({ key, depth: 1 })));
    expect(deep.trail?.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(act.climb(deep)).toMatchObject({ focus: { key: 'b' }, trail: [{ key: 'a' }] });
    expect(act.climb(act.climb(deep))).not.toHaveProperty('trail');
    expect(act.focusOn({ key: 'a', depth: 2 })(deep)).toMatchObject({ focus: { key: 'a', depth: 2 } });
    expect(act.focusOn({ key: 'a', depth: 2 })(deep)).not.toHaveProperty('trail');
    expect(act.leaveFocus(deep)).toEqual({ ...initialState, selection: { kind: 'node', key: 'c' } });
  });

  it('nodes are gathered one by one, and let go', () => {
    const two = having(act.select({ kind: 'node', key: 'a' }), act.gather('b'));
    expect(two.selection).toEqual({ kind: 'nodes', keys: ['a', 'b'] });
    expect(act.gather('a')(two).selection).toEqual({ kind: 'node', key: 'b' });
    expect(act.gather('b')(act.gather('a')(two))).toEqual(initialState);
  });

  it('the camera is kept to three decimals and never closes', () => {
    expect(having(act.moveCamera({ x: 0.12345, y: 1, ratio: 0.00001 })).camera).toEqual({ x: 0.123, y: 1, ratio: 0.001 });
    expect(having(act.moveCamera({ x: 0, y: 1, ratio: 1 }), act.moveCamera(undefined))).toEqual(initialState);
  });

  it('a paper opens at a claim', () => {
    expect(having(act.readPaper('2401.1', 'c1'))).toMatchObject({ view: 'paper', paper: '2401.1', selection: { kind: 'claim', id: 'c1' } });
    expect(having(act.readPaper('2401.1'), act.showView('graph')).paper).toBeUndefined();
  });
});

describe('sorting', () => {
  const value = act.sortBy('value', true);
  it('turns round, then goes back to the ranking', () => {
    expect(having(value).sort).toEqual([{ column: 'value', descending: true }]);
    expect(having(value, value).sort).toEqual([{ column: 'value', descending: false }]);
    expect(having(value, value, value).sort).toEqual([]);
  });
  it('another column takes its place, or comes after it', () => {
    expect(having(value, act.sortBy('year', false)).sort).toEqual([{ column: 'year', descending: false }]);
    expect(having(value, act.sortBy('year', false, true)).sort.map(({ column }) => column)).toEqual(['value', 'year']);
  });
});

describe('the legend', () => {
  it('switches types on in their order', () => {
    expect(having(act.toggleLayer('task'), act.toggleLayer('metric')).layers.slice(-2)).toEqual(['metric', 'task']);
    expect(having(act.toggleLayer('model')).layers).not.toContain('model');
  });
  it('isolates one, and undoes it', () => {
    expect(having(act.isolateLayer('benchmark')).layers).toEqual(['benchmark']);
    expect(having(act.isolateLayer('benchmark'), act.isolateLayer('benchmark'))).toEqual(initialState);
  });
  it('fades or hides what is left out', () => {
    expect(having(act.toggleOutside).outside).toBe('hide');
    expect(having(act.toggleOutside, act.toggleOutside)).toEqual(initialState);
  });
});

describe('the store', () => {
  it('tells listeners of changes alone, with how history takes them', () => {
    const store = createStateStore(initialState);
    const heard: string[] = [];
    const leave = store.subscribe((state, history) => heard.push(`${history} ${state.view}`));
    store.dispatch(act.showView('graph'));
    store.dispatch(act.showView('results'));
    store.dispatch(act.moveCamera({ x: 0, y: 0, ratio: 1 }), 'replace');
    leave();
    store.dispatch(act.showView('graph'));
    expect(heard).toEqual(['push results', 'replace results']);
    expect(store.get().view).toBe('graph');
  });
});
