import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {isWindows} from '../../../../source/domain/account/platform.ts';
import {agentDefinition, type DefinitionChoices} from '../../../../source/domain/agent/agent-definition.ts';
import {defaultSettings} from '../../../../source/domain/choices/choices.ts';
import {readDefinition, type Reading} from '../../../../source/domain/agent/read/read-definition.ts';
import {definitionSamples, type DefinitionSample} from '../definition-samples.ts';

for (const sample of definitionSamples) {
	const {platform, name, choices} = sample;
	test(`${platform} with ${name} is read back as the choices that made it`, () => {
		const read = readDefinition({platform, suffix: ''}, agentDefinition({platform, suffix: ''}, choices));
		deepEqual(read && plain(read), shown(sample));
	});
}

for (const [value, logsFromAll] of [
	['true', true],
	['True', true],
	['1', true],
	['false', false],
	['0', false],
] as const) {
	test(`logs of all containers at ${value} are read as the Agent reads it: ${String(logsFromAll)}`, () => {
		const read = readDefinition(
			{platform: 'linux', suffix: ''},
			{
				family: 'f',
				containerDefinitions: [
					{
						name: 'datadog-agent',
						image: 'datadog/agent',
						environment: [{name: 'DD_LOGS_CONFIG_CONTAINER_COLLECT_ALL', value}],
					},
				],
			},
		);
		equal(read?.settings.logsFromAll, logsFromAll);
	});
}

/** A sealed key can't be compared. */
function plain({key, container, ...rest}: Reading): unknown {
	equal(container, 'datadog-agent');
	return {...rest, key: key.kind === 'plain' ? {kind: 'environment', value: key.secret.reveal()} : key};
}

/** The choices, as far as the definition can show them: two samples say the same in two ways, or in none. */
function shown({name, platform, choices}: DefinitionSample): DefinitionChoices {
	const {settings, features} = choices;
	switch (name) {
		// Windows mounts no file, so that nothing was written.
		case 'settings-hostname-file': {
			return isWindows(platform) ? {...choices, settings: defaultSettings} : choices;
		}

		// The variable says no to APM, and the log level has a setting of its own.
		case 'settings-variables': {
			const {DD_LOG_LEVEL: level, ...envVars} = settings.envVars;
			equal(level, 'debug');
			return {
				...choices,
				features: features.filter(id => id !== 'apm'),
				settings: {...settings, logLevel: 'debug', envVars: {...envVars, DD_APM_NON_LOCAL_TRAFFIC: 'true'}},
			};
		}

		default: {
			return choices;
		}
	}
}
