import type {Step} from '../../../domain/questions/question.ts';

const titles: Readonly<Record<Step, string>> = {
	'sign-in': 'Sign in',
	clusters: 'Clusters',
	service: 'Service',
	release: 'Version',
	key: 'API key',
	features: 'Features',
	settings: 'Settings',
	review: 'Review',
	data: 'Data',
};

/** One word where it can be: it stands in the heading beside its count. */
export function step(id: Step): string {
	return titles[id];
}
