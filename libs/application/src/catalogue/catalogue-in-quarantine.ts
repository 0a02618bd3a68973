/** An entry of the catalogue whose view cannot be made from one of its events: what the view holds of it decides nothing. */
export class CatalogueInQuarantine extends Error {
  readonly code = 'CATALOGUE_IN_QUARANTINE';
}
