/**
 * Something that runs through positions in time: played, stepped, scrubbed. The position is part of an instrument's state,
 * so it is linked and undone like everything else. Knows no document and no clock: who draws tells it how much time has
 * passed. Event: `change` when it starts or stops.
 *
 * @typedef {{ length: () => number, position: () => number, go: (position: number) => void, rate?: number, step?: number,
 *             grain?: number }} Track
 *   positions 0 … length, moved to by `go`; `rate` how far a second of playing takes; `step` the distance between two
 *   positions worth stopping at; `grain`, no more than a step, the distance between two positions at all
 */
export class Player extends EventTarget {
  #track;
  #playing = false;
  /** Time played that has not made a whole grain yet, in grains. */
  #rest = 0;

  /** @param {Track} track */
  constructor(track) {
    super();
    this.#track = { rate: 4, step: 1, grain: track.step ?? 1, ...track };
  }

  get playing() {
    return this.#playing;
  }

  get position() {
    return this.#track.position();
  }

  get length() {
    return this.#track.length();
  }

  get grain() {
    return this.#track.grain;
  }

  /** From the present position, or from the start when it stands at the end. */
  play() {
    if (this.#playing) return;
    if (this.position >= this.length) this.#track.go(0);
    this.#rest = 0;
    this.#switch(true);
  }

  pause() {
    if (this.#playing) this.#switch(false);
  }

  toggle() {
    if (this.#playing) this.pause();
    else this.play();
  }

  /** To the next position worth stopping at, or so many further; stops playing. @param {number} [steps] */
  step(steps = 1) {
    this.pause();
    const { step } = this.#track;
    const at = Number((this.position / step).toPrecision(10));
    this.#goTo((steps > 0 ? Math.floor(at) + steps : Math.ceil(at) + steps) * step);
  }

  /** To a position, which is brought within the track; stops playing. @param {number} position */
  seek(position) {
    this.pause();
    this.#goTo(position);
  }

  /** So much time has passed while playing. @param {number} ms */
  tick(ms) {
    if (!this.#playing) return;
    const { rate, grain } = this.#track;
    this.#rest += (ms / 1000) * (rate / grain);
    const grains = Math.floor(this.#rest);
    this.#rest -= grains;
    if (grains > 0) this.#goTo(this.position + grains * grain);
    if (this.position >= this.length) this.pause();
  }

  /** @param {number} position */
  #goTo(position) {
    const { grain } = this.#track;
    const whole = Number((Math.round(position / grain) * grain).toPrecision(10));
    const next = Math.min(this.length, Math.max(0, whole));
    if (next !== this.position) this.#track.go(next);
  }

  /** @param {boolean} playing */
  #switch(playing) {
    this.#playing = playing;
    this.dispatchEvent(new Event('change'));
  }
}
