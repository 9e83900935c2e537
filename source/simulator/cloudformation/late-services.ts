import type {Service} from '../server/call.ts';
import {cloudformation} from './cloudformation.ts';
import {organizations} from './organizations/organizations.ts';

/** What is loaded when it is asked for. What CloudFormation makes, it makes through the others. */
export function lateServices(services: readonly Service[]): readonly Service[] {
	return [organizations, cloudformation(services)];
}
