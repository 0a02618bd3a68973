import { PositionTracker } from '../../libs/projections/src/engine/position-tracker.ts';

/** Whoever waits for what the store holds waits until it is projected, however long nothing is delivered. */
export function withoutStalls(): () => void {
  const { advance, reaches } = PositionTracker.prototype;
  const waiting = new Map<PositionTracker, () => void>();
  PositionTracker.prototype.advance = function (position) {
    advance.call(this, position);
    waiting.get(this)?.();
  };
  PositionTracker.prototype.reaches = async function (target, signal) {
    while (!(await reaches.call(this, target, signal)))
      await new Promise<void>((resolve) => {
        waiting.set(this, resolve);
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    return true;
  };
  return () => void Object.assign(PositionTracker.prototype, { advance, reaches });
}
