/** The head of a controller's tree lies under the name of the controller, which holds no slash. */
export const tileKey = (controllerId: string, level: number, index: number): string => `${controllerId}/tile/${level}/${index}`;

/** Where the index of an entry lies, by the id of its event. */
export const leafKey = (controllerId: string, eventId: string): string => `${controllerId}/leaf/${eventId}`;
