import { SharedServices } from './shared-services.ts';

export const sharedServices = new SharedServices();
