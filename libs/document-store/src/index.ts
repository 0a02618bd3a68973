export type * from './document-store.port.ts';
export type { EmbeddedDocumentStore } from './embedded/embedded-document-store.ts';
export type { EmbeddedOptions } from './embedded/open-embedded-document-store.ts';
export { openEmbeddedDocumentStore, viewsFile } from './embedded/open-embedded-document-store.ts';
export { ViewsFileRefused } from './embedded/views-file-refused.ts';
