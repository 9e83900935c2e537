import {fault} from '../fault.ts';
import type {TaskDefinitionInput} from './read-task-definition.ts';

/**
An access point of EFS says the root by itself, and is reached encrypted only, as IAM's authorization is (API,
`EFSVolumeConfiguration` and `EFSAuthorizationConfig`). The words are ours.
*/
export function validateFileSystems({volumes = []}: TaskDefinitionInput): void {
	for (const {efsVolumeConfiguration} of volumes) {
		const {rootDirectory = '/', transitEncryption, authorizationConfig = {}} = efsVolumeConfiguration ?? {};
		const hasAccessPoint = authorizationConfig.accessPointId !== undefined;
		if (hasAccessPoint && rootDirectory !== '/') {
			throw fault.client('EFS rootDirectory must be omitted or set to / when an access point is used.');
		}

		if ((hasAccessPoint || authorizationConfig.iam === 'ENABLED') && transitEncryption !== 'ENABLED') {
			throw fault.client('EFS transitEncryption must be ENABLED with an access point or IAM authorization.');
		}
	}
}
