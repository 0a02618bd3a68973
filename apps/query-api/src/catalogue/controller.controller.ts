import { Controller, Get, Inject } from '@nestjs/common';
import { controllerDecider, controllerInForce, defaultSettings, type ControllerVersion } from '#domain';
import { CurrentContext, Described, ReadRoute, type RequestContext, ResponseSchema } from '#http';
import { controllerVersions } from '#read-models';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { ViewReads } from '../reads/view-reads.ts';
import { everyRole } from './every-role.ts';
import { controllerSettings, type ControllerBody, type SettingsItem } from './controller.schema.ts';
import { listedVersions, markAt } from './listed-versions.ts';

@Controller('v1/controller')
export class ControllerController {
  constructor(
    private readonly views: ViewReads,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  @Get()
  @Described(
    'The settings of the tenant',
    'Lists regime and calendar of the tenant, and which of the settings are in force (domain-model 9).',
  )
  @ReadRoute(...everyRole)
  @ResponseSchema({ shape: controllerSettings })
  async versions(@CurrentContext() context: RequestContext): Promise<ControllerBody> {
    const { request, reply } = context;
    await this.views.waitFor(context, controllerVersions);
    const { controllerId } = request.verified.principal!;
    const controller = (await this.views.one(controllerVersions, controllerId)) ?? controllerDecider.initial;
    const inForce = controllerInForce(controller, markAt(undefined, this.context.clock(), listedVersions(controller)));
    void reply.header('etag', `"${controller.revision}"`);
    return {
      versions: [defaultSettings, ...controller.versions].map((version) => ({
        ...settingsOf(version),
        inForce: version.version === inForce.version,
      })),
    };
  }
}

function settingsOf(settings: typeof defaultSettings | ControllerVersion): SettingsItem {
  const { version, regime, timeZone, calendar } = settings;
  const effectiveFrom = 'effectiveFrom' in settings && { effectiveFrom: settings.effectiveFrom };
  return { version, ...effectiveFrom, regime, timeZone, calendar };
}
