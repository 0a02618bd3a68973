import { Controller } from '@nestjs/common';
import type { RecordPreferences } from '#domain';
import { CommandRoute, CurrentContext, Described, LargeBody, type RequestContext, ValidatedBody } from '#http';
import { CommandSender } from '../route/command-sender.ts';
import type { RoutesFor } from '../route/routes-for.ts';
import { subjectRoute } from '../route/routes.ts';
import { RecordPreferencesBody } from './preferences.body.ts';

/** Bytes of a form: 200 choices with all their fields. */
const formBytes = 256 * 1024;

const routes = {
  recordPreferences: subjectRoute('RecordPreferences', 'preferences', 'service-command', 'operator'),
};

@Controller('v1/subjects/:subjectRef')
export class PreferencesController implements RoutesFor<RecordPreferences> {
  constructor(private readonly commands: CommandSender) {}

  @CommandRoute(routes.recordPreferences)
  @Described(
    'Save a form of choices',
    'Gives, refuses or withdraws consent to several purposes at once: all choices are recorded or none (domain-model 6, "Consent").',
  )
  @LargeBody(formBytes)
  recordPreferences(
    @ValidatedBody(RecordPreferencesBody) body: RecordPreferencesBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.recordPreferences, body, context);
  }
}
