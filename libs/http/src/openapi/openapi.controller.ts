import { Controller, Get, Header, Param } from '@nestjs/common';
import { Described, Open } from '../request/route-access.ts';
import { Problem } from '../problem/problem.ts';
import { CurrentContext, ResponseSchema, type RequestContext } from '../request/decorators.ts';
import { openApiOf, type OpenApi } from './openapi-document.ts';
import { contentSecurityPolicy, pageFile, referencePage } from './reference-page.ts';
import { ServedRoutes } from './served-routes.ts';

/** The API document: for programs, and as a page for people. */
@Controller()
export class OpenApiController {
  /** Made at the first request: by then every route is known. */
  private document?: OpenApi;

  constructor(private readonly routes: ServedRoutes) {}

  @Get('openapi.json')
  @Described('This document', 'OpenAPI 3.1, made from the routes that the service serves.')
  @Open()
  @Header('Content-Type', 'application/json; charset=utf-8')
  openApi(): OpenApi {
    return (this.document ??= openApiOf(this.routes.all()));
  }

  @Get('docs')
  @Described('This document for people', 'The interactive reference. A token that is typed in is forgotten with the page.')
  @Open()
  @ResponseSchema({ media: ['text/html'] })
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', contentSecurityPolicy)
  @Header('X-Content-Type-Options', 'nosniff')
  page(): string {
    return referencePage;
  }

  @Get('docs/:file')
  @Described('A file of the reference', 'Scripts and style of the interactive reference.')
  @Open()
  @ResponseSchema({ media: ['text/javascript', 'text/css'] })
  @Header('Cache-Control', 'max-age=3600')
  @Header('X-Content-Type-Options', 'nosniff')
  file(@Param('file') name: string, @CurrentContext() { reply }: RequestContext): string {
    const file = pageFile(name);
    if (!file) throw new Problem('NOT_FOUND');
    void reply.header('content-type', file.type);
    return file.text;
  }
}
