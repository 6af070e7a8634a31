// Playing, stepping and scrubbing through positions.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Player } from '../../../web/instruments/parts/player.js';

/** @param {Partial<import('../../../web/instruments/parts/player.js').Track>} [options] */
function playerOf(options) {
  const state = { at: 0 };
  const player = new Player({
    length: () => 10,
    position: () => state.at,
    go: (position) => {
      state.at = position;
    },
    ...options,
  });
  return { state, player };
}

test('time becomes steps, and what is left of one is kept', () => {
  const { state, player } = playerOf({ rate: 10 });
  player.play();
  player.tick(150);
  assert.equal(state.at, 1);
  player.tick(50);
  assert.equal(state.at, 2);
});

test('it stops at the end, and plays from the start again', () => {
  const { state, player } = playerOf({ rate: 10 });
  let changes = 0;
  player.addEventListener('change', () => changes++);
  player.play();
  player.tick(5000);
  assert.deepEqual([state.at, player.playing, changes], [10, false, 2]);
  player.play();
  assert.deepEqual([state.at, player.playing], [0, true]);
});

test('steps and seeking stay within the track, on positions worth stopping at, and stop playing', () => {
  const { state, player } = playerOf({ length: () => 1, step: 0.1 });
  player.play();
  player.step(3);
  assert.deepEqual([state.at, player.playing], [0.3, false]);
  player.seek(0.72);
  assert.equal(state.at, 0.7);
  player.step(9);
  assert.equal(state.at, 1);
  player.seek(-4);
  assert.equal(state.at, 0);
});

test('playing and seeking move by grains, stepping goes to the next whole step', () => {
  const { state, player } = playerOf({ rate: 1, grain: 0.01 });
  player.play();
  player.tick(345);
  assert.equal(state.at, 0.34);
  player.step();
  assert.equal(state.at, 1);
  player.seek(2.634);
  assert.equal(state.at, 2.63);
  player.step(-1);
  assert.equal(state.at, 2);
  player.step(-1);
  assert.equal(state.at, 1);
});

test('nothing moves while it does not play', () => {
  const { state, player } = playerOf();
  player.tick(1000);
  assert.equal(state.at, 0);
});
