import { Controller, Get, Header } from '@nestjs/common';
import { Open } from '#access';
import { ResponseSchema } from '../request/decorators.ts';
import { contentSecurityPolicy, documentPage } from './docs-page.ts';
import { openApiOf, type OpenApi } from './openapi-document.ts';
import { ServedRoutes } from './served-routes.ts';

/** The API document: for programs, and as a page for people. */
@Controller()
export class OpenApiController {
  /** Made at the first request: by then every route is known. */
  private document?: OpenApi;

  constructor(private readonly routes: ServedRoutes) {}

  @Get('openapi.json')
  @Open()
  @Header('Content-Type', 'application/json; charset=utf-8')
  openApi(): OpenApi {
    return (this.document ??= openApiOf(this.routes.all()));
  }

  @Get('docs')
  @Open()
  @ResponseSchema({ media: ['text/html'] })
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', contentSecurityPolicy)
  @Header('X-Content-Type-Options', 'nosniff')
  page(): string {
    return documentPage(this.openApi());
  }
}
