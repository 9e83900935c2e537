import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {unexplained} from '../../../../source/domain/agent/read/unexplained.ts';

const endpoints = (key: string) => JSON.stringify({'https://trace.agent.datadoghq.com': [key]});

test("a person's own variables are read back, but for those that show a secret", () => {
	const variables = new Map([
		['DD_KUBELET_CLIENT_CA', '/etc/ca.pem'],
		['DD_PROXY_PASSWORD', 'abc'],
		// No pattern tells such a key from a word.
		['DD_APM_ADDITIONAL_ENDPOINTS', endpoints('a key that is none')],
		['DD_LOGS_CONFIG_ADDITIONAL_ENDPOINTS', endpoints('ENC[second]')],
		['DD_SITE', 'datadoghq.eu'],
		['OTHER', 'x'],
	]);
	const make = (envVars: Readonly<Record<string, string>>) =>
		Object.entries(envVars).map(([name, value]) => ({name, value}));
	deepEqual(unexplained(variables, ['DD_SITE'], make), {
		DD_KUBELET_CLIENT_CA: '/etc/ca.pem',
		DD_LOGS_CONFIG_ADDITIONAL_ENDPOINTS: endpoints('ENC[second]'),
	});
});
