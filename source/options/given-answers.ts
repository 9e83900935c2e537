import type {ChoiceId} from '../domain/choices.ts';
import type {Entry, Given} from '../domain/given.ts';
import type {Source} from '../domain/question.ts';
import {seal} from '../domain/secret.ts';
import type {Values} from './read-arguments.ts';
import {settingEntries} from './setting-entries.ts';

type Entries = Partial<Record<ChoiceId, {readonly entry: Entry; readonly source: Source}>>;

/** Flags first, then the environment. A key in the environment is a final value, and sealed at once. */
export function givenAnswers(values: Values, environment: Readonly<Record<string, string | undefined>>, source: Source = 'flag'): Given {
	const entries: Entries = {};
	const put = (id: ChoiceId, flag: Entry | undefined, variable?: string) => {
		if (flag !== undefined) {
			entries[id] = {entry: flag, source};
		} else if (variable !== undefined && variable !== '') {
			entries[id] = {entry: variable, source: 'environment'};
		}
	};

	put('credentials', values.profile?.[0], environment.AWS_PROFILE);
	put('regions', values.region);
	put('clusters', values.cluster, environment.DD_ECS_SETUP_CLUSTER);
	put('existing', values.existing?.[0]);
	put('linux', values.linux?.[0]);
	put('features', values.features?.[0], environment.DD_ECS_SETUP_FEATURES);
	put('site', values.site?.[0], environment.DD_SITE);
	put('replaceInstances', values['replace-instances']?.[0]);
	const secret = values['api-key-secret-arn']?.[0];
	const parameter = values['api-key-ssm-parameter']?.[0];
	const key = environment.DD_API_KEY;
	if (secret !== undefined || parameter !== undefined) {
		put('keySource', secret === undefined ? 'parameter-name' : 'secret-arn');
		put('key', secret ?? parameter);
	} else if (!key && (environment.DD_API_KEY_SECRET_ARN ?? environment.DD_API_KEY_SSM_PARAMETER)) {
		put('keySource', undefined, environment.DD_API_KEY_SECRET_ARN ? 'secret-arn' : 'parameter-name');
		put('key', undefined, environment.DD_API_KEY_SECRET_ARN ?? environment.DD_API_KEY_SSM_PARAMETER);
	}

	const settings = settingEntries(values, environment);
	if (Object.keys(settings).length > 0) {
		put('settings', settings);
	}

	const isNamed = entries.key !== undefined;
	return {
		entries,
		choices: key && !isNamed && values['api-key-stdin'] === undefined ? {key: {kind: 'given', secret: seal(key)}} : {},
		approve: values.yes !== undefined,
	};
}
