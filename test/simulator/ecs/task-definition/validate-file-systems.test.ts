import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {validateFileSystems} from '../../../../source/simulator/ecs/task-definition/validate-file-systems.ts';

const point = {accessPointId: 'fsap-1'};
const encrypted = {transitEncryption: 'ENABLED'};

const cases = [
	['the root of the file system', {rootDirectory: '/data'}, undefined],
	['an access point', {...encrypted, authorizationConfig: point}, undefined],
	['an access point and /', {...encrypted, rootDirectory: '/', authorizationConfig: point}, undefined],
	['an access point and a root', {...encrypted, rootDirectory: '/data', authorizationConfig: point}, 'rootDirectory'],
	['an access point in clear', {authorizationConfig: point}, 'transitEncryption'],
	['IAM in clear', {authorizationConfig: {iam: 'ENABLED'}}, 'transitEncryption'],
] as const;

for (const [name, configuration, refused] of cases) {
	test(`a volume of EFS with ${name} is ${refused === undefined ? 'taken' : 'refused'}`, () => {
		const volume = {name: 'data', efsVolumeConfiguration: {fileSystemId: 'fs-1', ...configuration}};
		deepEqual(refusedMember([volume]), refused);
	});
}

function refusedMember(volumes: Parameters<typeof validateFileSystems>[0]['volumes']): string | undefined {
	try {
		validateFileSystems({volumes});
		return undefined;
	} catch (error) {
		return error instanceof Error ? error.message.split(' ', 2)[1] : 'another error';
	}
}
