import { addressOf } from './route.ts';

export const PersonLink = ({ subjectRef }: { readonly subjectRef: string }) => (
  <a class="reference" href={addressOf('person', [subjectRef])}>
    {subjectRef}
  </a>
);
