import { describe, expect, it } from 'vitest';
import { createPlacing, pinsOf, unpinOne, withPins } from '../../viz/src/graph/placing.ts';

describe('where nodes were put', () => {
  it('holds in the layout they were put in, and in no other', () => {
    const store = createPlacing('hash');
    store.set(withPins(store.get(), { a: [1, 2] }));
    store.set({ arrangement: 'years' });
    expect(pinsOf(store.get())).toEqual({});
    store.set({ arrangement: 'saved', part: 'entity:gsm8k~1' });
    expect(pinsOf(store.get())).toEqual({});
    store.set({ part: '' });
    expect(pinsOf(store.get())).toEqual({ a: [1, 2] });
  });

  it('is let go one by one: the one asked for, else the last', () => {
    const store = createPlacing('hash');
    const left = () => Object.keys(pinsOf(store.get()));
    store.set(withPins(store.get(), { a: [1, 2], b: [3, 4], c: [5, 6] }));
    unpinOne(store, 'a');
    expect(left()).toEqual(['b', 'c']);
    unpinOne(store, 'none');
    expect(left()).toEqual(['b']);
    unpinOne(store);
    unpinOne(store);
    expect(store.get().pins).toEqual({});
  });

  it('is told to who listens', () => {
    const store = createPlacing('hash');
    let heard = 0;
    const leave = store.subscribe(() => heard++);
    store.set({ arrangement: 'columns' });
    leave();
    store.set({ arrangement: 'saved' });
    expect(heard).toBe(1);
  });
});
