import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {addressOf} from '../../source/registry/address-of.ts';
import {challengeIn, tokenAddress} from '../../source/registry/challenge.ts';

const realm = 'https://auth.docker.io/token';

const challenges = [
	[
		'Bearer realm="https://public.ecr.aws/token/",service="public.ecr.aws",scope="aws"',
		'https://public.ecr.aws/token/?service=public.ecr.aws&scope=aws',
	],
	[
		`Bearer realm="${realm}",service="registry.docker.io",scope="repository:datadog/agent:pull"`,
		`${realm}?service=registry.docker.io&scope=repository%3Adatadog%2Fagent%3Apull`,
	],
	[`bearer realm="${realm}"`, `${realm}?scope=repository%3Adatadog%2Fagent%3Apull`],
] as const;

for (const [header, address] of challenges) {
	test(`a token is at ${address}`, () => {
		const challenge = challengeIn(header);
		equal(challenge && tokenAddress(challenge, 'datadog/agent').href, address);
	});
}

for (const header of ['Basic realm="https://registry.internal/"', 'Bearer realm="nowhere"', 'Bearer', undefined]) {
	test(`no token is asked for with ${String(header)}`, () => {
		equal(challengeIn(header), undefined);
	});
}

const addresses = [
	['datadog/agent', {host: 'registry-1.docker.io', path: 'datadog/agent', tag: 'latest'}],
	['docker.io/busybox:1', {host: 'registry-1.docker.io', path: 'library/busybox', tag: '1'}],
	['public.ecr.aws/datadog/agent:7', {host: 'public.ecr.aws', path: 'datadog/agent', tag: '7'}],
	['localhost:5000/agent:7', {host: 'localhost:5000', path: 'agent', tag: '7'}],
	['gcr.io/datadoghq/agent:7@sha256:0', {host: 'gcr.io', path: 'datadoghq/agent', tag: '7'}],
] as const;

for (const [image, address] of addresses) {
	test(`${image} is asked for at ${address.host}`, () => {
		deepEqual(addressOf(image), address);
	});
}
