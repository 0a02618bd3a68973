export { catalogueNeedsOf } from './catalogue/catalogue-needs.ts';
