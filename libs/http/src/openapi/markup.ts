/** Text that may stand in a page as it is. */
export interface Html {
  readonly html: string;
}

export const html = (text: string): Html => ({ html: text });

type Put = string | Html | readonly Html[];

/** A piece of a page: whatever is put in is escaped, unless it is HTML already. */
export const markup = (parts: TemplateStringsArray, ...put: readonly Put[]): Html =>
  html(parts.reduce((text, part, index) => text + shown(put[index - 1]!) + part));

function shown(value: Put): string {
  if (typeof value === 'string') return value.replaceAll(/[&<>"']/g, (character) => entities[character]!);
  return 'html' in value ? value.html : value.map((part) => part.html).join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
