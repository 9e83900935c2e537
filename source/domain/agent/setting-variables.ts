import type {Settings} from '../choices/choices.ts';
import {settingContributions} from './setting-contributions.ts';

/**
The variables that settings put into the Agent's container, by name. The site is not one of them: every Agent has it.
*/
export function settingVariables(settings: Settings): readonly string[] {
	const contributed = settingContributions('linux', {features: [], settings, site: 'datadoghq.com'})
		.flatMap(({contribution}) => Object.keys(contribution.environment ?? {}))
		.filter(name => name !== 'DD_SITE');
	return [...new Set([...contributed, ...Object.keys(settings.envVars)])];
}
