import { skippedIn } from '#application';
import { beginRebuild, cancelRebuild, flip, flipBack, type FlipOptions, type ReadModel } from '#projections';
import { StoreUnavailable } from '#kernel';
import { processingStatus } from '#read-models';
import type { Caller } from '../load/caller.ts';
import type { Cluster } from './cluster.ts';
import { views } from './names.ts';
import type { World } from './world.ts';

/** Rebuilds one view again and again while the faults last, flips it, flips it back, and changes its mind. */
export async function operate(world: World, cluster: Cluster, caller: Caller): Promise<void> {
  const { faults, findings, outside, random } = world;
  if (!faults.plan.rebuilds) return;
  const { events, documents } = cluster.connect(outside);
  const isSkipped = skippedIn(events);
  const options: FlipOptions = { ledger: events, documents, decode: world.read, isSkipped, clock: outside.time.now };
  // Most often the one that tells what a subject has withdrawn.
  const view = random.chance(0.7) ? processingStatus : random.of(views);
  let met = '';
  while (faults.isActive) {
    await outside.wait('operates', random.between(200, 1_000));
    const verb =
      (random.chance(0.7) && following[met]) || random.of(['rebuild', 'rebuild', 'flip', 'flip', 'flipBack', 'cancel']);
    try {
      const work = verbs[verb](view, options);
      [met] = await Promise.all([work, verb.startsWith('flip') && random.chance(0.5) && caller.insist(work)]);
      world.meet(met);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) findings.report('answered', `${verb} failed: ${String(error)}`);
    }
  }
}

/** What leads on to a flip. */
const following: Readonly<Record<string, keyof typeof verbs>> = {
  'rebuild begun': 'flip',
  'rebuild goes on': 'flip',
  NOT_FRESH: 'flip',
  flipped: 'flipBack',
  'flipped back': 'flipBack',
};

type Verb = (view: ReadModel, options: FlipOptions) => Promise<string>;

const verbs: Readonly<Record<'rebuild' | 'flip' | 'flipBack' | 'cancel', Verb>> = {
  rebuild: async (view, { documents, clock }) =>
    (await beginRebuild(documents, view, { now: clock(), eventsPerSecond: 100_000 })) ? 'rebuild begun' : 'rebuild goes on',
  flip: async (view, options) => {
    const result = await flip(view, options);
    return 'refused' in result ? result.refused : 'flipped';
  },
  flipBack: async (view, options) => {
    const result = await flipBack(view, options);
    return 'refused' in result ? result.refused : 'flipped back';
  },
  cancel: async (view, { documents }) => ((await cancelRebuild(documents, view)) ? 'rebuild given up' : 'nothing to give up'),
};
