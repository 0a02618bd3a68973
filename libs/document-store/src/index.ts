export type * from './port/document-store.port.ts';
export type { EmbeddedDocumentStore } from './sqlite/embedded-document-store.ts';
export type { EmbeddedOptions } from './sqlite/open-embedded-document-store.ts';
export { openEmbeddedDocumentStore, viewsFile } from './sqlite/open-embedded-document-store.ts';
export { ViewsFileRefused } from './sqlite/views-file-refused.ts';
