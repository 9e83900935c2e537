import type {Template} from '../template/template.ts';
import {hasRegions} from './around.ts';

/** The oldest versions that take the code. */
export type Minimum = {readonly terraform: string; readonly aws: string};

/**
`import` blocks are there from Terraform 1.5; write-only arguments and variables that nothing keeps from 1.11, with
`secret_string_wo` and `value_wo` from provider 5.88; `region` in a resource from provider 6.0; daemons from 6.50, with
write-only arguments of their own (r/ecs_daemon).
*/
export function minimumOf(template: Template): Minimum {
	const kinds = new Set(template.resources.map(({kind}) => kind));
	const isDaemon = kinds.has('daemon') || kinds.has('daemon-task-definition');
	const isKept = kinds.has('secret') || kinds.has('parameter') || isDaemon;
	return {
		terraform: isKept ? '1.11.0' : '1.5.0',
		aws: isDaemon ? '6.50.0' : hasRegions(template) ? '6.0.0' : '5.88.0',
	};
}
