import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { CurrentContext, Described, Open, Problem, ResponseSchema, type RequestContext } from '#http';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { dashboardFiles, type DashboardFile } from './dashboard-files.ts';

/** The dashboard: a page that reads the public API with the token of whoever looks. The files themselves show nothing. */
@Controller('dashboard')
export class DashboardController {
  #files?: ReadonlyMap<string, DashboardFile>;

  constructor(@Inject(QUERY_CONTEXT) private readonly context: QueryContext) {}

  @Get()
  @Described('The dashboard', 'Pages for a browser, which read this API with the token of whoever looks.')
  @Open()
  @ResponseSchema({ media: ['text/html'] })
  page(@CurrentContext() { reply }: RequestContext): string {
    void reply.header('content-security-policy', this.contentSecurityPolicy());
    void reply.header('cache-control', 'no-cache');
    return this.file('index.html', reply);
  }

  @Get('settings.json')
  @Described(
    'How people sign in to the dashboard',
    'The issuer, the client id for it, and the claims of its tokens; empty where a token is brought along.',
  )
  @Open()
  @Header('Cache-Control', 'no-cache')
  settings(): object {
    return this.context.signIn ?? {};
  }

  @Get('icon.svg')
  @Described('The icon of the dashboard', 'A picture.')
  @Open()
  @ResponseSchema({ media: ['image/svg+xml'] })
  @Header('Cache-Control', 'max-age=3600')
  icon(@CurrentContext() { reply }: RequestContext): string {
    return this.file('icon.svg', reply);
  }

  @Get('assets/:asset')
  @Described('A file of the dashboard', 'A script or a style. Its name changes with what it holds.')
  @Open()
  @ResponseSchema({ media: ['text/javascript', 'text/css'] })
  @Header('Cache-Control', 'max-age=31536000, immutable')
  asset(@Param('asset') name: string, @CurrentContext() { reply }: RequestContext): string {
    return this.file(`assets/${name}`, reply);
  }

  private file(name: string, reply: RequestContext['reply']): string {
    const file = (this.#files ??= dashboardFiles()).get(name);
    if (!file) throw new Problem('NOT_FOUND');
    void reply.header('content-type', file.type);
    return file.text;
  }

  /** Everything comes from here; with an issuer, its token is fetched from there. */
  private contentSecurityPolicy(): string {
    const { signIn } = this.context;
    return [
      "default-src 'self'",
      ...(signIn ? [`connect-src 'self' ${new URL(signIn.issuer).origin}`] : []),
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; ');
  }
}
