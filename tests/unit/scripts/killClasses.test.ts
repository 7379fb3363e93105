import { describe, expect, it } from 'vitest';
import { classify, type Evidence } from '../../e2e/kills/classes.ts';

const RUNNING: Evidence = { asked: 3, answered: 1, stored: 1, writing: false, job: 'OPEN' };

describe('the class of a kill', () => {
  it.each<[string, Partial<Evidence>]>([
    ['before the job was written', { job: 'NONE' }],
    ['before the first request', { asked: 0, answered: 0, stored: 0 }],
    ['request in flight', {}],
    ['answered, not yet stored', { answered: 2 }],
    ['in a commit', { answered: 2, writing: true }],
    ['between phases', { answered: 3, stored: 3 }],
    // The sightings of an ended job are gone.
    ['after the end', { answered: 3, stored: 0, writing: true, job: 'ENDED' }],
  ])('is %s', (name, change) => {
    expect(classify({ ...RUNNING, ...change })).toBe(name);
  });
});
