import { describe, expect, it } from '@jest/globals';
import { fold, isRefusal, type Instant } from '#kernel';
import type { NewFact } from '../events/fact.ts';
import type { ConfigureController } from './configure-controller.ts';
import { controllerInForce, controllerKnownAt, defaultSettings } from '../catalogue/controller-in-force.ts';
import { controllerDecider } from './controller.decider.ts';
import type { ControllerEvent } from '../events/controller.events.ts';
import type { Controller } from '../catalogue/controller.state.ts';

const at = (text: string) => text as Instant;
const march = at('2026-03-01T00:00:00.000Z');
const april = at('2026-04-01T00:00:00.000Z');
const may = at('2026-05-01T00:00:00.000Z');

const configure = (body: Partial<ConfigureController>): ConfigureController => ({
  type: 'ConfigureController',
  attribution: { actor: { id: 'root', role: 'dataController' }, channel: 'api' },
  regime: 'EU_GDPR',
  ...body,
});

const recorded = (facts: readonly NewFact[], revision: number, recordedAt: Instant) =>
  facts.map((fact) => ({ ...fact, revision, recordedAt, eventId: `e${revision}` }) as ControllerEvent);

/** The controller after commands, each recorded at its instant. */
function after(...choices: readonly (readonly [Instant, Partial<ConfigureController>])[]): Controller {
  return choices.reduce((controller, [recordedAt, body], revision) => {
    const outcome = controllerDecider.decide(configure(body), controller, { recordedAt });
    if (isRefusal(outcome)) throw new Error(outcome.refused);
    return controllerDecider.evolve(controller, ...recorded(outcome, revision, recordedAt));
  }, controllerDecider.initial);
}

const decided = (controller: Controller, recordedAt: Instant, body: Partial<ConfigureController>) =>
  controllerDecider.decide(configure(body), controller, { recordedAt });

describe('configuring a controller', () => {
  it('starts from EU_GDPR, UTC and weekends, as version 0', () => {
    expect(controllerInForce(controllerDecider.initial, march)).toEqual({
      version: 0,
      regime: 'EU_GDPR',
      timeZone: 'UTC',
      calendar: 'weekends',
    });
  });

  it('fills in UTC, weekends and its own recording, and records what it replaces', () => {
    expect(decided(controllerDecider.initial, march, { regime: 'RU_152FZ' })).toEqual([
      {
        type: 'ControllerConfigured',
        receivedAt: march,
        data: {
          regime: 'RU_152FZ',
          timeZone: 'UTC',
          calendar: 'weekends',
          effectiveFrom: march,
          version: 1,
          previous: defaultSettings,
        },
      },
    ]);
  });

  it('lets a tenant’s first choice reach back', () => {
    const controller = after([april, { regime: 'RU_152FZ', effectiveFrom: march }]);
    expect(controllerInForce(controller, march).regime).toBe('RU_152FZ');
  });

  it('refuses any later one that reaches back', () =>
    expect(decided(after([march, {}]), may, { effectiveFrom: april })).toEqual({ refused: 'INTERVAL_INVALID' }));

  it('may be set for later, and is then not in force before', () => {
    const controller = after([march, {}], [april, { regime: 'RU_152FZ', effectiveFrom: may }]);
    expect(controllerInForce(controller, april).regime).toBe('EU_GDPR');
    expect(controllerInForce(controller, may).regime).toBe('RU_152FZ');
  });

  it('takes the higher version where two start together', () => {
    const controller = after([march, { effectiveFrom: may }], [april, { regime: 'RU_152FZ', effectiveFrom: may }]);
    expect(controllerInForce(controller, may).version).toBe(2);
  });

  it('is nothing to record when the last choice is repeated with its date', () =>
    expect(decided(after([march, { effectiveFrom: april }]), may, { effectiveFrom: april })).toEqual([]));

  it('is not seen by a question about what was known before', () => {
    const controller = after([march, {}], [april, { regime: 'RU_152FZ' }]);
    expect(controllerInForce(controllerKnownAt(controller, march), may).regime).toBe('EU_GDPR');
  });

  it('adds up to the same in whatever order its events arrive', () => {
    const one = recorded(decided(controllerDecider.initial, march, {}) as NewFact[], 0, march);
    const two = recorded(decided(fold(controllerDecider, one), april, { regime: 'RU_152FZ' }) as NewFact[], 1, april);
    expect(fold(controllerDecider, [...two, ...one])).toEqual(fold(controllerDecider, [...one, ...two]));
  });
});
